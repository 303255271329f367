import { z } from 'zod';
import {
  endOf,
  settledRuns,
  severity,
  type Json,
  type Recorded,
  type Seen,
} from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { severityIn } from './severity.ts';

/** So many runs are remembered, and so many names of each: a chat's chart takes no more points. */
const most = { runs: 20, names: 12 };

const told = z.object({
  id: z.string(),
  scheduledAt: z.string(),
  endedAt: z.string(),
  status: z.enum(['clean', 'violations', 'failed', 'stopped']),
  /** The worst score and its threshold, where the report was read and has them: also when clean. */
  score: z.number().exactOptional(),
  threshold: z.number().exactOptional(),
  drifted: z.number(),
  /** Names of the worst of what drifted. */
  names: z.array(z.string()),
  severity: severity.exactOptional(),
});
/** One run as it is remembered. */
export type ToldRun = Readonly<z.infer<typeof told>>;

/** What is remembered of a monitor: its last runs, oldest first, and the endpoint it watches. */
export const remembered = z.object({
  runs: z.array(told),
  endpoint: z.string().exactOptional(),
});

/** The last runs with their worst scores: a report tells of one run only. */
export function known(seen: Seen<Judged, Shown>, _recorded: Recorded, before?: Json): Json {
  const { endpoint } = seen.shown.monitor;
  return { runs: [...merged(seen, before)], ...(endpoint === undefined ? {} : { endpoint }) };
}

/** The last runs, oldest first, with what was remembered of those before this one. */
export function lastRuns(seen: Seen<Judged, Shown>, { watch }: Recorded): readonly ToldRun[] {
  return merged(seen, watch?.known);
}

function merged({ shown }: Seen<Judged, Shown>, before: Json | undefined): readonly ToldRun[] {
  const parsed = remembered.safeParse(before);
  const then = new Map((parsed.success ? parsed.data.runs : []).map((run) => [run.id, run]));
  for (const run of settledRuns(shown.runs)) {
    const { id, status, scheduledAt } = run;
    if (status === 'running') continue;
    const bare = { id, scheduledAt, endedAt: endOf(run), status };
    const kept = then.get(id) ?? { ...bare, drifted: 0, names: [] };
    then.set(id, { ...kept, ...bare, ...foundIn(id, shown) });
  }
  return [...then.values()].toSorted((a, b) => (a.endedAt < b.endedAt ? -1 : 1)).slice(-most.runs);
}

function foundIn(id: string, shown: Shown): Partial<ToldRun> {
  const { found } = shown;
  if (found?.run !== id) return {};
  const { drifted, findings, nearest } = found.report;
  const scored = findings.find(({ score }) => score !== undefined) ?? nearest;
  return {
    drifted,
    names: [...new Set(findings.map(({ name }) => name))].slice(0, most.names),
    ...(scored?.score === undefined ? {} : { score: scored.score }),
    ...(scored?.threshold === undefined ? {} : { threshold: scored.threshold }),
    ...(drifted > 0 ? { severity: severityIn('fires', shown) } : {}),
  };
}
