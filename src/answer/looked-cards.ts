import type { LookedCard } from '../command.ts';
import { groupKey } from '../ledger/keys.ts';
import { listAll } from '../ledger/list-all.ts';
import type { Ledger } from '../ledger.ts';
import { notification } from '../notification.ts';
import type { GroupRef } from '../registry.ts';

/** How many an answer looks through. */
const most = 2_000;

/** Cards of a view whose subjects begin with their group, as monitors' do, that were looked at. */
export async function lookedCards(
  view: string,
  group: GroupRef | undefined,
  ledger: Ledger,
): Promise<readonly LookedCard[]> {
  const of = group ? `${groupKey(group)}/` : '';
  const entries = await listAll(`card/${view}/${of}`, most, ledger);
  return entries
    .map(({ value }) => notification.parse(value))
    .filter(({ gone }) => gone === undefined)
    .map(({ card, known }) => ({ ref: card, ...(known === undefined ? {} : { known }) }));
}
