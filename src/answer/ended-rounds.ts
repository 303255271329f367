import type { EndedRound } from '../command.ts';
import { groupKey } from '../ledger/keys.ts';
import type { Ledger } from '../ledger.ts';
import type { GroupRef } from '../registry.ts';
import { rounds } from '../round.ts';

const page = 200;
/** How many cards of a group are looked through; the journal has every decision. */
const most = 1_000;

/** The rounds of a group's cards that are over, newest first. */
export async function endedRounds(group: GroupRef, ledger: Ledger): Promise<readonly EndedRound[]> {
  const prefix = `round/${groupKey(group)}/`;
  const found: EndedRound[] = [];
  let after: string | undefined;
  for (let read = 0; read < most; read += page) {
    const entries = await ledger.list(prefix, { limit: page, ...(after && { after }) });
    for (const { key, value } of entries) {
      const [view = '', ...subject] = key.slice(prefix.length).split('/');
      const ref = { view, subject: subject.join('/') };
      const { current, earlier } = rounds.parse(value);
      const over = [...earlier, current].filter(({ status }) => status !== 'open');
      found.push(...over.map((round) => ({ ref, round })));
    }
    after = entries.at(-1)?.key;
    if (entries.length < page) break;
  }
  return found.toSorted((a, b) => ((a.round.endedAt ?? '') < (b.round.endedAt ?? '') ? 1 : -1));
}
