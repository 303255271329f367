import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { Impossible } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import type { MonitorTools } from './monitor-tools.ts';

const hour = 3_600_000;

/** One run of a schedule, and the features whose scores are wanted. */
export type ScoresWanted = {
  readonly schedule: string;
  readonly endpoint: string;
  readonly measuredAt: Date;
  readonly features: readonly string[];
};

/**
 * The scores CloudWatch has for a run, by feature. None where Ringi may not read them: they are
 * computed from the histograms then, and the card says so.
 */
export async function driftScores(
  { aws, driftMetrics }: Pick<MonitorTools, 'aws' | 'driftMetrics'>,
  at: At,
  { schedule, endpoint, measuredAt, features }: ScoresWanted,
): Promise<ReadonlyMap<string, number>> {
  if (features.length === 0) return new Map();
  const from = Math.floor(measuredAt.getTime() / hour) * hour;
  const dimensions = [
    { Name: driftMetrics.endpoint, Value: endpoint },
    { Name: driftMetrics.schedule, Value: schedule },
  ];
  const command = new GetMetricDataCommand({
    MetricDataQueries: features.map((feature, n): MetricDataQuery => {
      const MetricName = `feature_baseline_drift_${feature}`;
      const Metric = { Namespace: driftMetrics.namespace, MetricName, Dimensions: dimensions };
      return { Id: `m${n}`, MetricStat: { Metric, Period: 3_600, Stat: 'Maximum' } };
    }),
    // The next run, an hour later at the earliest, is not this one's.
    StartTime: new Date(from),
    EndTime: new Date(from + hour),
    ScanBy: 'TimestampDescending',
  });
  try {
    const { MetricDataResults = [] } = await aws.call('cloudwatch:GetMetricData', (abortSignal) =>
      aws.cloudWatch(at).send(command, { abortSignal }),
    );
    return new Map(
      MetricDataResults.flatMap(({ Id = '', Values = [] }) => {
        const [feature, value] = [features[Number(Id.slice(1))], Values[0]];
        return feature === undefined || value === undefined ? [] : [[feature, value] as const];
      }),
    );
  } catch (error) {
    if (error instanceof Impossible) return new Map();
    throw error;
  }
}
