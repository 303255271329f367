import {
  groupSubject,
  type GroupRef,
  type PipelineParameter,
  type PipelineRun,
  type Seen,
  type WorldReader,
} from '../../../src/index.ts';
import { pipelineBehind } from '../../actions/plan/pipeline-behind.ts';
import { versionInService } from '../../actions/plan/version-in-service.ts';

/** What a vote rests on: what serves, and which pipeline would be started. */
export type Judged = {
  readonly group: GroupRef;
  readonly serves: { readonly stage: string; readonly version: number } | null;
  readonly pipeline: string | null;
};

export type Shown = {
  /** What the pipeline takes. */
  readonly parameters: readonly PipelineParameter[];
  /** Its newest execution. */
  readonly last?: PipelineRun;
};

/** Looks at what serves, and at the pipeline that made it. */
export async function look(group: GroupRef, world: WorldReader): Promise<Seen<Judged, Shown>> {
  const standing = await versionInService(group, world);
  const serves = standing ? { stage: standing.stage, version: standing.version } : null;
  const pipeline = standing && (await pipelineBehind(groupSubject(group), world));
  if (!pipeline) return { judged: { group, serves, pipeline: null }, shown: { parameters: [] } };
  const [parameters, [last]] = await Promise.all([
    world.pipelines.parameters(pipeline),
    world.pipelines.runs(pipeline, 1),
  ]);
  return {
    judged: { group, serves, pipeline: pipeline.name },
    shown: { parameters, ...(last ? { last } : {}) },
  };
}
