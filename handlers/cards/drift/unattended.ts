import type { Recorded, Seen, Severity, Unattended } from '../../../src/index.ts';
import { severity } from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import { lastRuns } from './known.ts';
import type { Judged, Shown } from './seen.ts';

/** How grave the last runs were, for `responses:` of ringi.yaml to answer by a retraining. */
export function unattended(seen: Seen<Judged, Shown>, recorded: Recorded): Unattended | undefined {
  const { startsAt, stage } = seen.judged;
  const ask = agenda(seen, recorded).asks.find(({ verb }) => verb === 'retrain');
  if (!ask || startsAt === undefined) return undefined;
  const runs = lastRuns(seen, recorded).filter(
    ({ status, endedAt }) => status === 'violations' && endedAt >= startsAt,
  );
  const { verb, on } = ask;
  return { verb, on, ...(stage === undefined ? {} : { stage }), lasted: lasted(runs) };
}

/** The least severity of each number of newest runs; a run nobody read counts as the least. */
function lasted(runs: readonly { readonly severity?: Severity }[]): readonly Severity[] {
  const gravity = severity.options;
  const least = (a: Severity, b: Severity) => (gravity.indexOf(a) < gravity.indexOf(b) ? a : b);
  return runs.toReversed().reduce<readonly Severity[]>((all, { severity: own = 'info' }) => {
    const before = all.at(-1);
    return [...all, before === undefined ? own : least(before, own)];
  }, []);
}
