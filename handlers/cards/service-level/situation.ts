import type { LevelFigure, Recorded, Seen } from '../../../src/index.ts';
import { breachesOf } from '../deployment/level.ts';
import { proves } from '../deployment/proves.ts';
import type { Judged, Shown } from './seen.ts';

/** How the version serves: what its card is about. */
export type Situation =
  /** It never served worse than expected. */
  | { readonly is: 'well' }
  | {
      readonly is: 'breached';
      /** When this incident began: tells one from the next. */
      readonly since: string;
      /** Empty: it is called too little to tell whether that is over. */
      readonly breaches: readonly LevelFigure[];
    }
  | {
      readonly is: 'resolved';
      readonly since: string;
      readonly at: string;
      /** By a clean window, by what took its place, or only because nobody watches it any more. */
      readonly by: 'clean' | 'successor' | 'end';
    };

/** Finds the situation from the world and the record of its alert. */
export function situationOf(
  seen: Seen<Judged, Shown>,
  { watch, now }: Pick<Recorded, 'watch' | 'now'>,
): Situation {
  const before = watch?.alert;
  const fires = before?.status === 'firing';
  if (isWatched(seen, now)) {
    const breaches = breachesOf(seen.shown);
    if (breaches.length > 0 || (fires && !proves(seen.shown.live.level))) {
      return { is: 'breached', since: fires ? before.startsAt : now.toISOString(), breaches };
    }
  }
  if (!before) return { is: 'well' };
  const at = before.endsAt ?? endOf(seen, now);
  return { is: 'resolved', since: before.startsAt, at, by: endedBy(seen, at) };
}

/** It stands there, and not yet for so long that nobody looks any more. */
export function isWatched(seen: Seen<Judged, Shown>, now: Date): boolean {
  return seen.shown.stands && now.toISOString() < watchedUntil(seen);
}

/** When the first hours end, ISO 8601. */
export function watchedUntil({ shown: { execution, plan } }: Seen<Judged, Shown>): string {
  const { createdAt, endedAt: since = createdAt } = execution;
  return new Date(new Date(since).getTime() + plan.watch.for).toISOString();
}

/** When an alert ended that this look finds to be over: as early as that can be known. */
function endOf(seen: Seen<Judged, Shown>, now: Date): string {
  const at = now.toISOString();
  const { successor } = seen.shown;
  const ends = [watchedUntil(seen), ...(successor ? [successor.since] : [])];
  const [first = at] = ends.filter((end) => end <= at).toSorted();
  return first;
}

/** Whatever became of it since then. */
function endedBy(
  seen: Seen<Judged, Shown>,
  at: string,
): Extract<Situation, { is: 'resolved' }>['by'] {
  const { successor } = seen.shown;
  if (successor && successor.since <= at) return 'successor';
  return at < watchedUntil(seen) ? 'clean' : 'end';
}
