import { z } from 'zod';

/** An account and region. */
export type At = { readonly account: string; readonly region: string };

/** What a metric is found by; `dimensions` in any order. */
export type MetricRef = {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
};

/** One value that was published; `at` is epoch milliseconds. */
export type Datum = { readonly at: number; readonly value: number; readonly count: number };

/** Metrics of every account and region. */
export type MetricStore = {
  readonly add: (at: At, metric: MetricRef, datum: Datum) => void;
  /** What was published of a metric: all that was put, and of what services compute, a span. */
  readonly of: (at: At, metric: MetricRef, span: MetricSpan) => readonly Datum[];
};

/** From, to (not included), and what time it is: epoch milliseconds. */
export type MetricSpan = { readonly from: number; readonly to: number; readonly now: number };

/** What a service publishes without putting it. */
export type MetricSource = MetricStore['of'];

/** No metric yet, but what `source` has. */
export function metricStore(source: MetricSource = () => []): MetricStore {
  const kept = new Map<string, Datum[]>();
  return {
    add(at, metric, datum) {
      const key = keyOf(at, metric);
      kept.set(key, [...(kept.get(key) ?? []), datum]);
    },
    of: (at, metric, span) => kept.get(keyOf(at, metric)) ?? source(at, metric, span),
  };
}

function keyOf({ account, region }: At, { namespace, name, dimensions }: MetricRef): string {
  const sorted = Object.entries(dimensions).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([account, region, namespace, name, sorted]);
}

/** Dimensions as the API takes them, by name. */
export const dimensions = z
  .array(z.object({ Name: z.string().min(1).max(255), Value: z.string().min(1).max(1024) }))
  .max(30)
  .default([])
  .transform((list) => Object.fromEntries(list.map(({ Name, Value }) => [Name, Value])));
