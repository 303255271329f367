import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { dimensions } from './metric-store.ts';
import type { At, MetricStore } from './metric-store.ts';
import { series } from './series.ts';
import type { Series } from './series.ts';

const period = z
  .number()
  .refine(
    (seconds) => [1, 5, 10, 20, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0),
    'Period must be 1, 5, 10, 20, 30 or a multiple of 60',
  );

/** `p99`, `p99.9`: the value that so many percent do not exceed. */
const percentile = z.string().regex(/^p(?:\d{1,2}(?:\.\d{1,10})?|100)$/u);

/** MetricDataQuery: a metric's statistic, or an expression over the others. */
export const metricQuery = z
  .object({
    Id: z.string().regex(/^[a-z][a-zA-Z0-9_]{0,254}$/u),
    MetricStat: z
      .object({
        Metric: z.object({
          Namespace: z.string().min(1).max(255),
          MetricName: z.string().min(1).max(255),
          Dimensions: dimensions,
        }),
        Period: period,
        Stat: z.union([
          z.enum(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount']),
          percentile,
        ]),
        Unit: z.string().optional(),
      })
      .optional(),
    Expression: z.string().min(1).max(2048).optional(),
    Label: z.string().optional(),
    ReturnData: z.boolean().default(true),
    Period: period.optional(),
    AccountId: z.string().optional(),
  })
  .refine(
    ({ MetricStat, Expression }) => (MetricStat === undefined) !== (Expression === undefined),
    'Either MetricStat or Expression must be specified',
  );

export type MetricQuery = z.infer<typeof metricQuery>;

/** When values are wanted from, to (not included), and what time it is: epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number; readonly now: number };

/** The values of each query, by its id. */
export function answers(
  store: MetricStore,
  at: At,
  queries: readonly MetricQuery[],
  span: Span,
): ReadonlyMap<string, Series> {
  const found = new Map<string, Series>();
  for (const { Id, MetricStat } of queries) {
    if (MetricStat) found.set(Id, ofMetric(store, at, MetricStat, span));
  }
  const metrics = new Map(found);
  for (const { Id, Expression } of queries) {
    if (Expression !== undefined) found.set(Id, ofExpression(Expression, metrics));
  }
  return found;
}

type MetricStat = NonNullable<MetricQuery['MetricStat']>;

function ofMetric(store: MetricStore, at: At, { Metric, ...stat }: MetricStat, span: Span): Series {
  const metric = {
    namespace: Metric.Namespace,
    name: Metric.MetricName,
    dimensions: Metric.Dimensions,
  };
  return series(store, at, { ...span, metric, period: stat.Period, stat: stat.Stat });
}

const math = /^(MAX|MIN|SUM|AVG)\((?:METRICS\(\)|\[([\w\s,]+)\])\)$/u;

/** Of metric math what drift needs: the greatest, least, sum or mean of several metrics. */
function ofExpression(expression: string, metrics: ReadonlyMap<string, Series>): Series {
  const [, name, listed] = math.exec(expression.trim()) ?? [];
  if (name === undefined) {
    const message = `Error in expression '${expression}': the playground does not know it.`;
    throw new AwsError('ValidationError', message);
  }
  const ids = listed?.split(',').map((id) => id.trim()) ?? [...metrics.keys()];
  const all = ids.flatMap((id) => metrics.get(id) ?? unknown(expression, id));
  const times = [...new Set(all.map(({ at }) => at))].toSorted((a, b) => a - b);
  return times.map((at) => ({
    at,
    value: combined(
      name,
      all.filter((each) => each.at === at).map(({ value }) => value),
    ),
  }));
}

function unknown(expression: string, id: string): never {
  throw new AwsError('ValidationError', `Error in expression '${expression}': no metric ${id}.`);
}

function combined(name: string, values: readonly number[]): number {
  const sum = values.reduce((all, each) => all + each, 0);
  if (name === 'MAX') return Math.max(...values);
  if (name === 'MIN') return Math.min(...values);
  return name === 'SUM' ? sum : sum / values.length;
}
