import type { Pipelines } from '../../src/index.ts';

function nothing(): never {
  throw new Error('no pipeline is part of this world');
}

/** A world in which nothing asks for a pipeline. */
export const noPipelines: Pipelines = {
  provenanceOf: nothing,
  ofPipeline: nothing,
  active: nothing,
  runs: nothing,
  run: nothing,
  steps: nothing,
  parameters: nothing,
  start: nothing,
  retry: nothing,
};
