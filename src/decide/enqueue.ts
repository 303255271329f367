import type { Desk } from '../desk.ts';
import type { Execution } from '../execution.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { targetRecord } from '../ledger/target-record.ts';
import type { Picture } from '../look/picture.ts';

/** The execution, and its place behind those that wait for the same target. */
export async function enqueue(
  execution: Execution,
  { ref }: Pick<Picture, 'ref'>,
  desk: Pick<Desk, 'ledger'>,
): Promise<readonly Change[]> {
  const key = keys.target(execution.target);
  const entry = await desk.ledger.get(key);
  const before = entry ? targetRecord.parse(entry.value) : { target: execution.target, queue: [] };
  const claim = {
    execution: execution.id,
    subject: ref.subject,
    stage: execution.decision.stage ?? '',
    seizes: execution.seizes,
  };
  const value = { ...before, queue: [...before.queue, claim] };
  const place: Change = entry
    ? { do: 'replace', key, value, revision: entry.revision }
    : { do: 'create', key, value };
  const create: Change = { do: 'create', key: keys.execution(execution.id), value: execution };
  return [create, place];
}
