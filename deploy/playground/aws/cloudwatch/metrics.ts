import { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { page } from '../sagemaker/page.ts';
import { answers, metricQuery } from './metric-query.ts';
import { dimensions } from './metric-store.ts';
import type { At, MetricStore } from './metric-store.ts';

/** Metrics: they are put, and read by periods. `changed` is told where something was put. */
export function metrics(
  store: MetricStore,
  clock: Clock,
  changed: (at: At) => void,
): Readonly<Record<string, Operation>> {
  const now = () => clock.now().getTime();
  const put = (input: z.infer<typeof putMetricData>, caller: At) => {
    for (const datum of input.MetricData) {
      const at = (datum.Timestamp ?? now() / 1000) * 1000;
      checkTime(at, now());
      const { MetricName: name, Dimensions, Counts } = datum;
      const metric = { namespace: input.Namespace, name, dimensions: Dimensions };
      for (const [index, value] of (datum.Values ?? [datum.Value ?? 0]).entries()) {
        store.add(caller, metric, { at, value, count: Counts?.[index] ?? 1 });
      }
    }
    changed(caller);
    return {};
  };
  return {
    PutMetricData: operation(putMetricData, put, 'ValidationError'),
    GetMetricData: operation(
      getMetricData,
      (input, caller) => read(store, input, caller, now()),
      'ValidationError',
    ),
  };
}

function read(store: MetricStore, input: z.infer<typeof getMetricData>, at: At, now: number) {
  const { MetricDataQueries: queries, StartTime, EndTime } = input;
  const found = answers(store, at, queries, { from: StartTime * 1000, to: EndTime * 1000, now });
  const wanted = queries.filter(({ ReturnData }) => ReturnData);
  const { items, next } = page(wanted, { MaxResults: 100, NextToken: input.NextToken });
  return {
    MetricDataResults: items.map(({ Id, Label, MetricStat }) => {
      const ascending = found.get(Id) ?? [];
      const old = input.ScanBy === 'TimestampAscending';
      const values = (old ? ascending : ascending.toReversed()).slice(0, input.MaxDatapoints);
      return {
        Id,
        Label: Label ?? MetricStat?.Metric.MetricName ?? Id,
        Timestamps: values.map((each) => each.at / 1000),
        Values: values.map(({ value }) => value),
        StatusCode: 'Complete',
      };
    }),
    ...(next !== undefined && { NextToken: next }),
  };
}

function checkTime(at: number, now: number): void {
  if (at > now - 14 * 86_400_000 && at < now + 2 * 3_600_000) return;
  const message =
    'The parameter MetricData.member.1.Timestamp must specify a time within the past two weeks ' +
    'and no more than two hours in the future.';
  throw new AwsError('InvalidParameterValueException', message);
}

const putMetricData = z.looseObject({
  Namespace: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^:]/u)
    .refine((name) => !name.startsWith('AWS/'), 'The value AWS/ for Namespace is reserved.'),
  MetricData: z
    .array(
      z.looseObject({
        MetricName: z.string().min(1).max(255),
        Dimensions: dimensions,
        Timestamp: z.number().optional(),
        Value: z.number().optional(),
        Values: z.array(z.number()).max(150).optional(),
        Counts: z.array(z.number()).max(150).optional(),
      }),
    )
    .max(1000)
    .default([]),
});

const getMetricData = z
  .looseObject({
    MetricDataQueries: z.array(metricQuery).min(1).max(500),
    StartTime: z.number(),
    EndTime: z.number(),
    NextToken: z.string().optional(),
    ScanBy: z.enum(['TimestampDescending', 'TimestampAscending']).default('TimestampDescending'),
    MaxDatapoints: z.number().min(1).max(100_800).default(100_800),
  })
  .refine(({ StartTime, EndTime }) => StartTime < EndTime, {
    message: 'The parameter StartTime must be less than the parameter EndTime.',
    path: ['StartTime'],
  });
