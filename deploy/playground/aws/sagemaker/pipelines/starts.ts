import { z } from 'zod';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { userContext } from '../user-context.ts';
import { parameterValues, readDefinition } from './definition.ts';
import { executionId } from './execution-id.ts';
import { executionOf, pipelineOf } from './find.ts';
import { newExecution } from './new-execution.ts';
import type { Execution, Pipeline, PipelineStore } from './pipeline-store.ts';
import { run } from './run.ts';
import type { Running } from './run.ts';

/** Executions are started, tried again and stopped; with a token each of it happens once. */
export function starts(
  store: PipelineStore,
  running: Running,
): Readonly<Record<string, Operation>> {
  const { clock, progress } = running;
  const now = () => clock.now().getTime();
  const go = (execution: Execution) => {
    progress.turn(execution, 'Executing', now());
    const failure = store.failures.get(execution.pipeline.arn)?.shift();
    void run(running, execution, failure);
  };
  return {
    StartPipelineExecution: operation(start, (input, caller) => {
      const pipeline = pipelineOf(store, input.PipelineName, caller);
      return once(store, `${pipeline.arn} ${input.ClientRequestToken}`, input, () => {
        const execution = begun(pipeline, input, caller, now());
        store.executions.set(execution.arn.toLowerCase(), execution);
        pipeline.lastRunAt = now();
        go(execution);
        return execution.arn;
      });
    }),
    RetryPipelineExecution: operation(again, (input, caller) => {
      const execution = executionOf(store, input.PipelineExecutionArn, caller);
      return once(store, `retry ${execution.arn} ${input.ClientRequestToken}`, input, () => {
        onlyIn(['Failed', 'Stopped'], execution);
        delete execution.reason;
        delete execution.endedAt;
        go(execution);
        return execution.arn;
      });
    }),
    StopPipelineExecution: operation(again, (input, caller) => {
      const execution = executionOf(store, input.PipelineExecutionArn, caller);
      return once(store, `stop ${execution.arn} ${input.ClientRequestToken}`, input, () => {
        onlyIn(['Executing'], execution);
        progress.turn(execution, 'Stopping', now());
        return execution.arn;
      });
    }),
  };
}

function begun(pipeline: Pipeline, input: Start, caller: Caller, at: number): Execution {
  const { PipelineExecutionDescription: description } = input;
  const given = input.PipelineParameters.map(({ Name, Value }) => [Name, Value]);
  return newExecution({
    pipeline,
    id: executionId(`${pipeline.arn} ${input.ClientRequestToken}`),
    name: input.PipelineExecutionDisplayName ?? `execution-${at}`,
    ...(description !== undefined && { description }),
    parameters: parameterValues(readDefinition(pipeline.definition), Object.fromEntries(given)),
    createdBy: userContext(caller),
    at,
  });
}

/** Does it, unless it was done with this token; refused where it was asked for in other words. */
function once(store: PipelineStore, token: string, input: unknown, act: () => string) {
  const asked = JSON.stringify(input);
  const done = store.tokens.get(token);
  if (done && done.asked !== asked) {
    const message = 'The ClientRequestToken was used with other parameters.';
    throw new AwsError('ConflictException', message);
  }
  const arn = done?.arn ?? act();
  store.tokens.set(token, { asked, arn });
  return { PipelineExecutionArn: arn };
}

function onlyIn(statuses: readonly Execution['status'][], { arn, status }: Execution): void {
  if (statuses.includes(status)) return;
  const message = `Pipeline execution ${arn} is ${status}, not ${statuses.join(' or ')}.`;
  throw new AwsError('ValidationException', message);
}

const token = z.string().min(32).max(128);
const again = z.looseObject({
  PipelineExecutionArn: z.string().max(2048),
  ClientRequestToken: token,
});
const start = z.looseObject({
  PipelineName: z.string().min(1).max(2048),
  PipelineExecutionDisplayName: z
    .string()
    .regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,81}$/u)
    .optional(),
  PipelineExecutionDescription: z.string().max(3072).optional(),
  PipelineParameters: z
    .array(
      z.object({
        Name: z.string().regex(/^[A-Za-z0-9\-_]{1,256}$/u),
        Value: z.string().min(1).max(1024),
      }),
    )
    .max(50)
    .default([]),
  ClientRequestToken: token,
});

type Start = z.infer<typeof start>;
