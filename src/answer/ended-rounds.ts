import type { EndedRound } from '../command.ts';
import { groupKey } from '../ledger/keys.ts';
import { listAll } from '../ledger/list-all.ts';
import type { Ledger } from '../ledger.ts';
import type { GroupRef } from '../registry.ts';
import { rounds } from '../round.ts';

/** How many cards of a group are looked through; the journal has every decision. */
const most = 1_000;

/** The rounds of a group's cards that are over, newest first. */
export async function endedRounds(group: GroupRef, ledger: Ledger): Promise<readonly EndedRound[]> {
  const prefix = `round/${groupKey(group)}/`;
  const entries = await listAll(prefix, most, ledger);
  const found = entries.flatMap(({ key, value }) => {
    const [view = '', ...subject] = key.slice(prefix.length).split('/');
    const ref = { view, subject: subject.join('/') };
    const { current, earlier } = rounds.parse(value);
    const over = [...earlier, current].filter(({ status }) => status !== 'open');
    return over.map((round) => ({ ref, round }));
  });
  return found.toSorted((a, b) => ((a.round.endedAt ?? '') < (b.round.endedAt ?? '') ? 1 : -1));
}
