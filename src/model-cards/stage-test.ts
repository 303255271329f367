import { betterOf } from '../reports/better-of.ts';
import type { ModelTest } from './model-test.ts';
import type { StageTest } from './record-test.ts';

/** The test as a model card tells of it. */
export function stageTest({ metrics, evidence, ...test }: ModelTest): StageTest {
  const { name, version, stage, result, observation, by, at } = test;
  return {
    name,
    version,
    stage,
    result,
    observation,
    by,
    at: new Date(at).toISOString(),
    metrics: metrics.map((each) => ({ ...each, better: betterOf(each.name) })),
    ...(evidence !== undefined && { evidence }),
  };
}
