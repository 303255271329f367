import type { Execution, StagePointer, Standing } from '../../../src/index.ts';

/** The stage pointer as this decision leaves it. */
export function pointerOf(
  to: { readonly arn: string; readonly version: number },
  stage: string,
  execution: Execution,
  before: Standing | undefined,
): StagePointer {
  const { decision, people, createdAt, group } = execution;
  const previous = before && before.version !== to.version ? before.version : undefined;
  return {
    schema: 1,
    group: group.name,
    stage,
    version: to.version,
    modelPackageArn: to.arn,
    since: createdAt,
    decision: decision.id,
    decidedBy: people.map(({ id }) => id),
    ...(previous === undefined ? {} : { previousVersion: previous }),
  };
}
