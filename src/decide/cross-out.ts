import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';

/** Takes the click off the agenda, where it waited to be found after a crash. */
export async function crossOut(click: Click, desk: Desk): Promise<readonly Change[]> {
  const entry = await desk.ledger.get(keys.agenda('click', click.id));
  return entry ? [{ do: 'delete', key: entry.key, revision: entry.revision }] : [];
}
