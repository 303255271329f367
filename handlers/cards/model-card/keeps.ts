import type { Keeping, Recorded, Seen } from '../../../src/index.ts';
import { furtherTry } from './further-try.ts';
import type { Judged, Shown } from './seen.ts';

/** A card's content is written once a minute at most, whoever wrote it last. */
const minute = 60_000;
/** What failed, or was written and does not stand, is not tried again at every look. */
const hour = 60 * minute;
/** What people write through Ringi: AWS may show the card as it was before for a while. */
const written = ['draftCard', 'editCard', 'recordTest'];

/** When Ringi is to write what the card lacks of what it keeps up; undefined: nothing. */
export function keptAt({ shown }: Seen<Judged, Shown>, { executions }: Recorded): Date | undefined {
  const { behind, modified } = shown;
  if (behind === null) return undefined;
  const own = executions.filter(({ decision }) => decision.verb === 'keepCard');
  const last = own.at(-1);
  const isSame = last && last.status !== 'lapsed' && last.decision.on === behind;
  const again = after(last?.endedAt, isSame ? hour : minute);
  const people = executions.findLast(
    ({ decision, status }) => status === 'done' && written.includes(decision.verb),
  );
  return latest([after(modified?.at, minute), after(people?.endedAt, minute), again]);
}

/** When to look for that; what is at work already has the card looked at when it ends. */
export function keepsAgainAt(seen: Seen<Judged, Shown>, recorded: Recorded): Date | undefined {
  const isAtWork = recorded.executions.some(
    ({ decision, status }) =>
      decision.verb === 'keepCard' && (status === 'queued' || status === 'started'),
  );
  return isAtWork ? undefined : keptAt(seen, recorded);
}

/** What Ringi writes into the card by itself, once it may. */
export function keeps(seen: Seen<Judged, Shown>, recorded: Recorded): Keeping | undefined {
  const { behind, writes } = seen.shown;
  const at = keptAt(seen, recorded);
  if (!at || behind === null || at > recorded.now) return undefined;
  const sentence = { modelCards: writes };
  return { verb: 'keepCard', on: behind, sentence, answers: furtherTry(recorded) };
}

function after(at: string | undefined, ms: number): Date | undefined {
  return at === undefined ? undefined : new Date(new Date(at).getTime() + ms);
}

function latest(times: readonly (Date | undefined)[]): Date {
  return new Date(Math.max(0, ...times.map((at) => at?.getTime() ?? 0)));
}
