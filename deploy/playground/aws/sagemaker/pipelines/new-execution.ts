import type { UserContext } from '../user-context.ts';
import { readDefinition } from './definition.ts';
import type { Execution, Pipeline } from './pipeline-store.ts';

/** What an execution is begun with; `at` is epoch milliseconds. */
export type Beginning = {
  readonly pipeline: Pipeline;
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly createdBy: UserContext;
  readonly at: number;
};

/** An execution none of whose steps has begun. */
export function newExecution({ at, ...beginning }: Beginning): Execution {
  const { pipeline, id } = beginning;
  return {
    ...beginning,
    arn: `${pipeline.arn}/execution/${id}`,
    startedAt: at,
    modifiedAt: at,
    status: 'Executing',
    steps: readDefinition(pipeline.definition).Steps.map(({ Name, Type }) => ({
      name: Name,
      type: Type,
      attempts: 0,
    })),
  };
}
