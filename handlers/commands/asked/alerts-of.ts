import type { Asked, GroupRef, MutedFacts, WatchedAlert } from '../../../src/index.ts';
import { mutedAmong } from '../../cards/incident/muted-among.ts';

/** What fires and what was resolved lately, of one group or of all. */
export type Alerts = {
  /** The gravest first, then the oldest. */
  readonly firing: readonly WatchedAlert[];
  /** Those that were resolved, the last first. */
  readonly over: readonly WatchedAlert[];
  /** How many of them in the last day. */
  readonly resolved: number;
  /** Why nobody is told of one, if that is so. */
  muted(alert: WatchedAlert): MutedFacts | undefined;
};

const day = 24 * 3_600_000;

/** Reads the alerts of a group, or of every group whose cards are shown somewhere. */
export async function alertsOf(
  group: GroupRef | undefined,
  { world, now, locale }: Pick<Asked, 'world' | 'now' | 'locale'>,
): Promise<Alerts> {
  const [all, silences] = await Promise.all([
    world.alerts.all(group),
    world.alerts.silences(group),
  ]);
  const yesterday = new Date(now.getTime() - day).toISOString();
  const firing = all.filter(({ alert }) => alert.status === 'firing');
  const over = all.filter(({ alert }) => alert.status === 'resolved');
  return {
    firing,
    over,
    resolved: over.filter(({ alert: { endsAt = '' } }) => endsAt >= yesterday).length,
    muted(watched) {
      const muted = mutedAmong(watched, { firing, silences }, world.incidents);
      if (!muted) return undefined;
      if ('cause' in muted) return { by: 'alert', says: muted.cause.says[locale] ?? '' };
      const { author, endsAt } = muted.silence;
      return { by: 'silence', author: author.name, until: endsAt };
    },
  };
}
