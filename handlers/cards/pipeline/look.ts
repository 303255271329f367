import {
  causeOf,
  pipelineOf,
  type Cause,
  type IncidentSettings,
  type PipelineRun,
  type Seen,
  type WorldReader,
} from '../../../src/index.ts';

/** What a vote rests on: which execution failed, and where. */
export type Judged = {
  readonly pipeline: string;
  readonly failed: string | null;
  readonly step: string | null;
};

export type Shown = {
  /** Newest first. */
  readonly runs: readonly PipelineRun[];
  /** The newest one that is over, and when it ended. */
  readonly settled?: PipelineRun;
  readonly steps: readonly { readonly name: string; readonly status: string }[];
  readonly reason?: string;
  readonly cause: Cause;
  readonly incidents: IncidentSettings;
};

/** So many executions tell how long it has been failing. */
const lookBack = 20;

/** Looks at a pipeline's newest executions, and at the steps of one that failed. */
export async function look(
  subject: string,
  { pipelines, incidents }: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone'> {
  const runs = await pipelines.runs(pipelineOf(subject), lookBack);
  const newest = runs.find(isSettled);
  const nothing = { judged: { pipeline: subject, failed: null, step: null } };
  if (!newest) return { ...nothing, shown: { ...none, runs, incidents } };
  const settled = await pipelines.run(newest.arn);
  if (settled === 'gone') return 'gone';
  const shown = { ...none, runs, settled, incidents };
  if (settled.status !== 'Failed') return { ...nothing, shown };
  const steps = await pipelines.steps(settled.arn);
  const failing = steps.find(({ status }) => status === 'Failed');
  const reason = failing?.reason ?? settled.reason;
  return {
    judged: { pipeline: subject, failed: settled.arn, step: failing?.name ?? null },
    shown: {
      ...shown,
      steps: steps.map(({ name, status }) => ({ name, status })),
      ...(reason === undefined ? {} : { reason }),
      cause: causeOf(reason ?? ''),
    },
  };
}

const none = { steps: [], cause: { is: 'unknown' } } as const;

/** It ended by itself: one that somebody stopped tells nothing about the pipeline. */
function isSettled({ status }: PipelineRun): boolean {
  return status === 'Failed' || status === 'Succeeded';
}
