import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { groupKey } from '../ledger/keys.ts';
import type { Entry } from '../ledger.ts';
import { notification } from '../notification.ts';
import type { GroupRef } from '../registry.ts';
import { rounds } from '../round.ts';

/** A commit takes 24 changes. */
const page = 20;

/**
 * Marks every card of a group whose round is open or was decided: what happens to one version may
 * change the buttons of another, also where nobody is asked and only undoing is left. `except`: the
 * card, as `view/subject`, whose news it is.
 */
export async function markGroupCards(
  group: GroupRef,
  except: string | undefined,
  desk: Pick<Desk, 'ledger' | 'clock'>,
): Promise<void> {
  const prefix = `round/${groupKey(group)}/`;
  let after: string | undefined;
  for (;;) {
    const entries = await desk.ledger.list(prefix, {
      limit: page,
      ...(after === undefined ? {} : { after }),
    });
    const now = desk.clock.now();
    const others = entries.filter(({ key }) => key.slice(prefix.length) !== except);
    const refs = await Promise.all(others.map((entry) => refOf(entry, prefix, desk)));
    const marks = refs.flatMap((ref) => (ref ? [markCard(ref, now)] : []));
    if (marks.length > 0) await desk.ledger.commit(marks);
    if (entries.length < page) return;
    after = entries.at(-1)?.key;
  }
}

/** The key is in lower case; the card's own record has its subject as AWS writes it. */
async function refOf({ key, value }: Entry, prefix: string, { ledger }: Pick<Desk, 'ledger'>) {
  const { status } = rounds.parse(value).current;
  if (status !== 'open' && status !== 'decided') return undefined;
  const entry = await ledger.get(`card/${key.slice(prefix.length)}`);
  return entry && notification.parse(entry.value).card;
}
