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
  return {
    PutMetricData: operation(
      putMetricData,
      ({ Namespace, MetricData }, caller) => {
        for (const datum of MetricData) {
          const at = (datum.Timestamp ?? now() / 1000) * 1000;
          checkTime(at, now());
          const metric = {
            namespace: Namespace,
            name: datum.MetricName,
            dimensions: datum.Dimensions,
          };
          for (const [index, value] of (datum.Values ?? [datum.Value ?? 0]).entries()) {
            store.add(caller, metric, { at, value, count: datum.Counts?.[index] ?? 1 });
          }
        }
        changed(caller);
        return {};
      },
      'ValidationError',
    ),
    GetMetricData: operation(
      getMetricData,
      (input, caller) => {
        const { MetricDataQueries: queries, StartTime, EndTime } = input;
        const span = { from: StartTime * 1000, to: EndTime * 1000, now: now() };
        const found = answers(store, caller, queries, span);
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
              Timestamps: values.map(({ at }) => at / 1000),
              Values: values.map(({ value }) => value),
              StatusCode: 'Complete',
            };
          }),
          ...(next !== undefined && { NextToken: next }),
        };
      },
      'ValidationError',
    ),
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
