import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { Dimension, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { MetricSource, ServiceLevel, Since } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { pages } from '../pages.ts';

const minute = 60_000;

/** How a variant or a component served, as CloudWatch measured it. */
export async function serviceLevel(
  aws: Connections,
  at: At,
  of: MetricSource,
  since: Since,
): Promise<ServiceLevel> {
  const until = aws.clock.now();
  const from = beginning(since, until);
  if (from >= until) return { invocations: 0 };
  const whole = periodOf(until.getTime() - from.getTime());
  const wanted = {
    MetricDataQueries: [
      query(of, ['invocations', 'Invocations', 'Sum', 60]),
      query(of, ['faults', 'Invocation5XXErrors', 'Sum', 60]),
      query(of, ['model', 'ModelLatency', 'p99', whole]),
      query(of, ['overhead', 'OverheadLatency', 'p99', whole]),
    ],
    StartTime: from,
    EndTime: until,
  };
  // A period that began earlier tells of what served before.
  const first = Math.floor(from.getTime() / minute) * minute;
  const values = new Map<string, number[]>();
  const answers = pages((NextToken) =>
    aws.call('cloudwatch:GetMetricData', (abortSignal) =>
      aws.cloudWatch(at).send(new GetMetricDataCommand({ ...wanted, NextToken }), { abortSignal }),
    ),
  );
  for await (const { MetricDataResults = [] } of answers) {
    for (const { Id = '', Values = [], Timestamps = [] } of MetricDataResults) {
      const within = Values.filter((_, n) => (Timestamps[n]?.getTime() ?? first) >= first);
      values.set(Id, [...(values.get(Id) ?? []), ...within]);
    }
  }
  return levelIn((id) => values.get(id) ?? []);
}

function beginning(since: Since, until: Date): Date {
  if (since instanceof Date) return since;
  if (typeof since === 'number') return new Date(until.getTime() - since);
  const { last, notBefore } = since;
  return new Date(Math.max(until.getTime() - last, notBefore.getTime()));
}

/**
 * Percentiles cannot be added up: what is told is the worst period's, in seconds. One must be long
 * enough that a single slow request is not all of it, and short enough that the first is no great loss.
 */
function periodOf(span: number): number {
  if (span >= 240 * minute) return 900;
  return span >= 30 * minute ? 300 : 60;
}

type Asked = readonly [id: string, metric: string, stat: string, period: number];

function query(of: MetricSource, [Id, MetricName, Stat, Period]: Asked): MetricDataQuery {
  const Metric = { Namespace: 'AWS/SageMaker', MetricName, Dimensions: [...dimensionsOf(of)] };
  return { Id, MetricStat: { Metric, Period, Stat } };
}

/** A component is told by its own name alone; where it runs, its neighbours are counted as well. */
function dimensionsOf(of: MetricSource): readonly Dimension[] {
  if ('component' in of) return [{ Name: 'InferenceComponentName', Value: of.component }];
  const { endpoint, variant, config } = of;
  return [
    { Name: 'EndpointName', Value: endpoint },
    { Name: 'VariantName', Value: variant },
    ...(config === undefined ? [] : [{ Name: 'EndpointConfigName', Value: config }]),
  ];
}

function levelIn(valuesOf: (id: string) => readonly number[]): ServiceLevel {
  const sum = (id: string) => valuesOf(id).reduce((all, each) => all + each, 0);
  const worst = (id: string) => Math.max(0, ...valuesOf(id));
  const invocations = sum('invocations');
  return {
    invocations,
    // Microseconds. The slowest in the one need not be the slowest in the other: this is at most too high.
    ...(valuesOf('model').length > 0 && { p99: (worst('model') + worst('overhead')) / 1_000 }),
    ...(invocations > 0 &&
      valuesOf('faults').length > 0 && { errors: Math.min(1, sum('faults') / invocations) }),
  };
}
