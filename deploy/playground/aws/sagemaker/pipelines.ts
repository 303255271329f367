import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { page } from './page.ts';
import { arnOf } from './store.ts';
import type { Execution, Store } from './store.ts';
import type { Caller } from '../principals.ts';

/** Pipeline executions, their steps, and training jobs: read only, the company makes them. */
export function pipelines(store: Store): Readonly<Record<string, Operation>> {
  const execution = (arn: string, caller: Caller): Execution =>
    store.executions.get(arnOf('pipeline', arn, caller).toLowerCase()) ??
    notFound(`Pipeline execution with ARN ${arn} does not exist.`);
  return {
    DescribePipelineExecution: operation(ofExecution, ({ PipelineExecutionArn }, caller) => {
      return execution(PipelineExecutionArn, caller).describe;
    }),
    ListPipelineExecutionSteps: operation(listSteps, (input, caller) => {
      const { steps } = execution(input.PipelineExecutionArn, caller);
      const { items, next } = page(steps, input);
      return { PipelineExecutionSteps: items, NextToken: next };
    }),
    DescribeTrainingJob: operation(ofTrainingJob, ({ TrainingJobName }, caller) => {
      const arn = arnOf('training-job', TrainingJobName, caller).toLowerCase();
      return store.trainingJobs.get(arn) ?? notFound('Requested resource not found.');
    }),
  };
}

const ofExecution = z.looseObject({ PipelineExecutionArn: z.string() });
const listSteps = z.looseObject({
  PipelineExecutionArn: z.string(),
  MaxResults: z.number().min(1).max(100).default(10),
  NextToken: z.string().optional(),
});
const ofTrainingJob = z.looseObject({
  TrainingJobName: z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u),
});

function notFound(message: string): never {
  throw new AwsError('ResourceNotFound', message);
}
