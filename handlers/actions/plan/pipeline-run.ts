import type { Done, Execution, Failed, Waiting, World } from '../../../src/index.ts';

/** How often a running pipeline is looked at, in milliseconds. */
const every = 10_000;

const began = 'execution ';
const registered = 'registered ';

/** The pipeline execution a decision began, once it has. */
export function begunRun({ begun }: Pick<Execution, 'begun'>): string | undefined {
  return remembered(begun, began);
}

/** The model package that the pipeline registered at its end, where it did. */
export function registeredBy({ begun }: Pick<Execution, 'begun'>): string | undefined {
  return remembered(begun, registered);
}

type Begin = (name: string) => Promise<Date | undefined>;

/** Remembers which execution a decision began: a token makes it the same one each time. */
export async function rememberRun(arn: string, begin: Begin): Promise<void> {
  await begin(`${began}${arn}`);
}

/**
 * Waits for a pipeline execution to end, and says how it ended. What it registered is remembered,
 * and its card is touched.
 */
export async function awaitRun(
  arn: string,
  { pipelines }: Pick<World, 'pipelines'>,
  begin: Begin,
): Promise<Done | Waiting | Failed> {
  const run = await pipelines.run(arn);
  if (run === 'gone') return failed('pipelineGone');
  switch (run.status) {
    case 'Executing':
    case 'Stopping':
      return { status: 'waiting', for: 'pipeline', lookAgain: every };
    case 'Stopped':
      return failed('pipelineStopped');
    case 'Failed':
      return failed('pipelineFailed');
    case 'Succeeded': {
      const steps = await pipelines.steps(arn);
      const made = steps.findLast(({ type }) => type === 'RegisterModel')?.made;
      if (made !== undefined) await begin(`${registered}${made}`);
      const touched = made === undefined ? [] : [{ view: 'model-package', subject: made }];
      return { status: 'done', standings: [], touched };
    }
  }
}

function failed(because: string): Failed {
  return { status: 'failed', because, advice: 'lookAtPipeline' };
}

function remembered(begun: Execution['begun'], prefix: string): string | undefined {
  const name = Object.keys(begun).findLast((each) => each.startsWith(prefix));
  return name?.slice(prefix.length);
}
