import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { causeOf } from './cause-of.ts';
import { keys } from '../ledger/keys.ts';
import type { Trouble } from '../trouble.ts';

/** Tells the operators' rooms, once per id, that something needs them. */
export async function reportTrouble(
  trouble: Trouble,
  desk: Pick<Desk, 'ledger' | 'clock'>,
): Promise<void> {
  const key = keys.trouble(trouble.id);
  if (await desk.ledger.get(key)) return;
  await desk.ledger.commit(
    [
      { do: 'put', key, value: trouble },
      markCard({ view: 'trouble', subject: trouble.id }, desk.clock.now()),
    ],
    [{ kind: 'trouble', subject: `trouble/${trouble.id}`, body: { ...trouble } }],
  );
}

/**
 * Something that cannot be done, or failed five times in a row: told once a cause and hour, and
 * what is impossible once for good. Never about its own card, which would have no end.
 */
export async function report(key: string, error: unknown, desk: Desk): Promise<void> {
  if (key.startsWith('agenda/card/trouble/')) return;
  const at = desk.clock.now().toISOString();
  const why = error instanceof Error ? error.message : String(error);
  const id = causeOf(key, error, desk.clock.now());
  await reportTrouble({ kind: 'work', id, about: key, why: why.slice(0, 300), at }, desk);
}
