import { z } from 'zod';
import {
  groupKey,
  pipelineOf,
  type Action,
  type Execution,
  type Failed,
  type WorldReader,
} from '../../src/index.ts';
import { awaitRun } from './plan/pipeline-run.ts';

const retryPlan = z.object({
  arn: z.string(),
  token: z.string(),
  /** When it had failed: a later end is another failure. */
  failedAt: z.string(),
});
type RetryPlan = Readonly<z.infer<typeof retryPlan>>;

const gone: Failed = { status: 'failed', because: 'pipelineGone', advice: 'lookAtPipeline' };

/** Begins a failed pipeline execution again at its failed step, and waits for its end. */
export const retryPipeline: Action<RetryPlan> = {
  verb: 'retryPipeline',
  asks: { reason: { required: false, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: ({ subject }) => {
    const { group, name } = pipelineOf(subject);
    return { target: `${groupKey(group)}/pipeline/${name}` };
  },
  plan,

  async perform(stored, _execution, world, begin) {
    const { arn, token, failedAt } = retryPlan.parse(stored);
    const run = await world.pipelines.run(arn);
    if (run !== 'gone' && run.status === 'Failed' && run.endedAt === failedAt) {
      await begin('RetryPipelineExecution');
      // The token makes it the same retry, however often it is asked for.
      await world.pipelines.retry(arn, token);
      return { status: 'waiting', for: 'pipeline', lookAgain: 5_000 };
    }
    return awaitRun(arn, world, begin);
  },
};

async function plan(execution: Execution, { pipelines }: WorldReader): Promise<RetryPlan | Failed> {
  const { decision, id } = execution;
  const runs = await pipelines.runs(pipelineOf(decision.card.subject), 20);
  const arn = runs.find((run) => run.arn.endsWith(`/${decision.on}`))?.arn;
  const run = arn === undefined ? 'gone' : await pipelines.run(arn);
  if (run === 'gone' || run.status !== 'Failed') return gone;
  return { arn: run.arn, token: `ringi-retry-${id}`, failedAt: run.endedAt ?? '' };
}
