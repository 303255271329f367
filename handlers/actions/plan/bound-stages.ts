import type { GroupRef, StageBinding, WorldReader } from '../../../src/index.ts';

/** A stage where Ringi itself makes what serves. */
export type BoundStage = {
  readonly stage: string;
  readonly binding: Extract<StageBinding, { by: 'endpoint' | 'inferenceComponent' }>;
};

/** Those of a group's stages that an endpoint or an inference component of Ringi's serves. */
export function boundStages(
  group: GroupRef,
  { stages, deployments }: Pick<WorldReader, 'stages' | 'deployments'>,
): readonly BoundStage[] {
  return stages.names.flatMap((stage) => {
    const binding = deployments.bindingOf(group, stage);
    const isOwn = binding?.by === 'endpoint' || binding?.by === 'inferenceComponent';
    return isOwn ? [{ stage, binding }] : [];
  });
}
