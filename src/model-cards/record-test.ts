import type { JsonObject } from '../json.ts';
import type { Metric } from '../reports.ts';
import { fitted } from './fitted.ts';
import { isOwn } from './is-own.ts';
import { listed } from './listed.ts';
import { memberOf } from './member-of.ts';
import { metricGroups } from './metric-groups.ts';
import { testName } from './test-name.ts';
import { withDetail } from './with-detail.ts';

/** A test of a version in a stage, as whoever ran it tells of it. */
export type StageTest = {
  /** At most 63 characters; a test of the same name and version is told anew. */
  readonly name: string;
  /** The version that was tested. */
  readonly version: number;
  readonly stage: string;
  readonly result: 'passed' | 'failed';
  /** At most 2,096 characters. */
  readonly observation: string;
  readonly metrics: readonly Metric[];
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Where what it found can be read. */
  readonly evidence?: string;
};

/** The name belongs to an evaluation that is no test: what it says would be lost. */
export type NameTaken = { readonly kind: 'nameTaken' };

/** The content with a test as one of its evaluations; what SageMaker finds too long is cut. */
export function recordTest(
  content: JsonObject,
  test: StageTest,
): { readonly content: JsonObject } | { readonly fault: NameTaken } {
  const name = testName(test);
  if (isTaken(content, name)) return { fault: { kind: 'nameTaken' } };
  const { version, stage, result, observation, metrics, by, at, evidence } = test;
  const metadata = {
    version: String(version),
    stage,
    result,
    by,
    at,
    ...(evidence !== undefined && { evidence }),
  };
  const detail = {
    name,
    // What the test of this name said before is not what this one found.
    evaluation_observation: observation === '' ? undefined : fitted(observation, 2_096),
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([key, value]) => [key, fitted(value, 1_024)]),
    ),
    metric_groups: metrics.length === 0 ? undefined : metricGroups(metrics),
  };
  return { content: withDetail(content, detail) };
}

function isTaken(content: JsonObject, name: string): boolean {
  if (isOwn({ evaluation: name })) return true;
  const one = listed(content).find((detail) => memberOf(detail, 'name') === name);
  const result = memberOf(memberOf(one, 'metadata'), 'result');
  return one !== undefined && result !== 'passed' && result !== 'failed';
}
