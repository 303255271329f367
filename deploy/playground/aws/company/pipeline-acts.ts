import { pipelineFails, pipelineWillFail } from './pipeline-fails.ts';
import type { Failing } from './pipeline-fails.ts';
import type { PipelineFailure } from './planned-failure.ts';
import type { Workplace } from './workplace.ts';

/** What happens to pipelines without Ringi. */
export type PipelineActs = {
  /** An execution of a group's pipeline has just failed like that; answers its ARN. */
  pipelineFails(group: string, failure: PipelineFailure, failing?: Failing): string;
  /** The next execution will, whoever starts it. */
  pipelineWillFail(group: string, failure: PipelineFailure, failing?: Failing): void;
};

/** Pipelines of the company at work. */
export function pipelineActs(workplace: Workplace): PipelineActs {
  return {
    pipelineFails: (group, failure, failing) => pipelineFails(workplace, group, failure, failing),
    pipelineWillFail: (group, failure, failing) => {
      pipelineWillFail(workplace, group, failure, failing);
    },
  };
}
