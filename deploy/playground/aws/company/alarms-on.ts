import { placeOf } from '../sagemaker/endpoints/place-of.ts';
import { identity } from './identity.ts';
import type { Workplace } from './workplace.ts';

/** What alarms of an endpoint watch. */
export type EndpointAlarms = {
  /** Milliseconds of ModelLatency at the 99th percentile; 400 where left out. */
  readonly p99?: number;
  /** Share (0 to 1) of requests that end with a 5XX; 0.01 where left out. */
  readonly errors?: number;
  /** `<endpoint>-p99` and `<endpoint>-5xx` where left out. */
  readonly names?: Partial<AlarmsSet>;
  /** Only the fleet of this configuration. */
  readonly config?: string;
};

/** Two alarms. */
export type AlarmsSet = { readonly p99: string; readonly errors: string };

/** Sets up alarms for the first variant of an endpoint; answers their ARNs. */
export function alarmsOn(
  { registry, watch }: Workplace,
  endpointArn: string,
  { p99 = 400, errors = 0.01, names, config }: EndpointAlarms = {},
): AlarmsSet {
  const endpoint = registry.store.serving.endpoints.get(endpointArn.toLowerCase());
  if (!endpoint) throw new Error(`There is no endpoint ${endpointArn}.`);
  const place = placeOf(endpoint.arn);
  const dimensions = {
    EndpointName: endpoint.name,
    VariantName: endpoint.variants[0]?.name ?? 'AllTraffic',
    ...(config !== undefined && { EndpointConfigName: config }),
  };
  const put = (AlarmName: string, MetricName: string, limit: object) => {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    const input = { ...usual, AlarmName, MetricName, Dimensions, ...limit };
    const caller = identity({ role: 'Platform', session: 'terraform' }, place);
    watch.operations['PutMetricAlarm']?.(input, caller, AbortSignal.abort());
    return `arn:aws:cloudwatch:${place.region}:${place.account}:alarm:${AlarmName}`;
  };
  const slow = { ExtendedStatistic: 'p99', Threshold: p99 * 1_000 };
  const failing = { Statistic: 'Average', Threshold: errors };
  return {
    p99: put(names?.p99 ?? `${endpoint.name}-p99`, 'ModelLatency', slow),
    errors: put(names?.errors ?? `${endpoint.name}-5xx`, 'Invocation5XXErrors', failing),
  };
}

const usual = {
  Namespace: 'AWS/SageMaker',
  Period: 60,
  EvaluationPeriods: 1,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
};
