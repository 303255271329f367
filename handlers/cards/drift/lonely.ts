import type { Decision } from '../../../src/index.ts';
import { acceptFor, snoozeFor, spanOf } from '../../actions/plan/spans.ts';
import type { Scene } from './scene.ts';

/**
 * Since when nobody looks: since it opened, was let go, or the last snooze ended. Undefined while
 * somebody does, or something is being done.
 */
export function lonelySince({ situation, seen }: Scene): Date | undefined {
  const { startsAt } = seen.judged;
  const { looking, running, accepted, rounds } = situation;
  if (looking || running || accepted || startsAt === undefined) return undefined;
  const votes = rounds.flatMap((round) => round.votes);
  const letGo = votes.findLast(({ verb }) => verb === 'handOver')?.at;
  const opened = rounds[0]?.openedAt ?? startsAt;
  const latest = [opened, letGo, snoozeEnd(votes)].flatMap((at) => (at === undefined ? [] : [at]));
  return new Date(Math.max(...latest.map((at) => new Date(at).getTime())));
}

/**
 * When the last snooze of this incident ends or ended; undefined where there was none. Accepting
 * for a time is one.
 */
export function snoozeEnd(votes: readonly Decision[]): string | undefined {
  const last = votes.findLast(
    ({ verb, answers }) =>
      verb === 'snooze' || verb === 'unsnooze' || (verb === 'accept' && 'until' in answers),
  );
  if (!last || last.verb === 'unsnooze') return last?.at;
  const ms = spanOf(last.verb === 'snooze' ? snoozeFor : acceptFor, last.answers['until']);
  return new Date(new Date(last.at).getTime() + ms).toISOString();
}
