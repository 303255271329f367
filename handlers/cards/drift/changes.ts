import type { Severity } from '../../../src/index.ts';
import { lastRuns, type ToldRun } from './known.ts';
import type { Scene } from './scene.ts';

/** What changed of a firing incident, by the newest run that changed it. */
export type Changed = {
  readonly at: Date;
  readonly run: string;
  readonly severity?: Severity;
  readonly more: readonly string[];
  readonly drifted: number;
};

/**
 * The newest change the thread is told of, and when the next one may be: at most one in each
 * groupInterval, and then with all that came meanwhile.
 */
export function changes({ seen, situation, recorded }: Scene): {
  readonly told?: Changed;
  readonly pending?: Date;
} {
  const { startsAt } = seen.judged;
  const { groupInterval } = seen.shown.settings;
  if (situation.trouble !== 'fires' || startsAt === undefined) return {};
  // A run whose report nobody read tells nothing.
  const runs = lastRuns(seen, recorded).filter(
    (run) => run.severity !== undefined && run.endedAt >= startsAt,
  );
  // What was so when the card opened is told by the note it opened with.
  const opened = situation.rounds[0]?.openedAt ?? recorded.now.toISOString();
  const first = runs.findLast(({ endedAt }) => endedAt <= opened) ?? runs[0];
  if (!first) return {};
  const later = runs.slice(runs.indexOf(first) + 1);
  let last = { at: new Date(opened), run: first };
  let told: Changed | undefined;
  for (const [n, run] of later.entries()) {
    const change = between(last.run, run);
    if (!change) continue;
    const at = new Date(
      Math.max(new Date(run.endedAt).getTime(), last.at.getTime() + groupInterval),
    );
    if (at > recorded.now) return { ...(told ? { told } : {}), pending: at };
    const until = later.slice(n).findLast(({ endedAt }) => new Date(endedAt) <= at) ?? run;
    const whole = between(last.run, until);
    last = { at, run: until };
    if (whole) told = { ...whole, at, run: until.id };
  }
  return told ? { told } : {};
}

/** What is graver, or more, than it was told last; that it is less is told by the card. */
function between(before: ToldRun, now: ToldRun): Omit<Changed, 'at' | 'run'> | undefined {
  const more = now.names.filter((name) => !before.names.includes(name));
  const isOther = now.severity !== undefined && now.severity !== before.severity;
  if (more.length === 0 && !isOther) return undefined;
  return {
    more,
    drifted: now.drifted,
    ...(isOther && now.severity ? { severity: now.severity } : {}),
  };
}
