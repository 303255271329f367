import { AwsError } from '../../aws-error.ts';
import type { Caller } from '../../principals.ts';
import { arnOf } from '../store.ts';
import type { Execution, Pipeline, PipelineStore } from './pipeline-store.ts';

/** The pipeline of a name or ARN; refused where there is none. */
export function pipelineOf(store: PipelineStore, nameOrArn: string, caller: Caller): Pipeline {
  const arn = arnOf('pipeline', nameOrArn, caller);
  return store.pipelines.get(arn.toLowerCase()) ?? notFound(`Pipeline '${arn}' does not exist.`);
}

/** The execution of an ARN; refused where there is none. */
export function executionOf(store: PipelineStore, arn: string, caller: Caller): Execution {
  return (
    store.executions.get(arnOf('pipeline', arn, caller).toLowerCase()) ??
    notFound(`Pipeline execution with ARN ${arn} does not exist.`)
  );
}

function notFound(message: string): never {
  throw new AwsError('ResourceNotFound', message);
}
