import type { At, Datum, MetricRef, MetricStore } from './metric-store.ts';

/** One value per period; `at` is the period's beginning in epoch milliseconds, oldest first. */
export type Series = readonly { readonly at: number; readonly value: number }[];

/** Which values are wanted; `from` is included, `to` is not, both in epoch milliseconds. */
export type SeriesWanted = {
  readonly metric: MetricRef;
  /** Seconds. */
  readonly period: number;
  readonly stat: string;
  readonly from: number;
  readonly to: number;
  readonly now: number;
};

/** A metric by periods. Old values are kept coarsely: after 15 days by 5 minutes, after 63 by hours. */
export function series(store: MetricStore, at: At, wanted: SeriesWanted): Series {
  const { period, from, to, now } = wanted;
  const length = period * 1000;
  const start = Math.floor(from / length) * length;
  const periods = new Map<number, Datum[]>();
  for (const datum of store.of(at, wanted.metric, { from: start, to, now })) {
    if (datum.at < start || datum.at >= to || !isKept(now - datum.at, period)) continue;
    const begin = Math.floor(datum.at / length) * length;
    const known = periods.get(begin);
    if (known) known.push(datum);
    else periods.set(begin, [datum]);
  }
  return [...periods]
    .map(([begin, data]) => ({ at: begin, value: statistic(wanted.stat, data) }))
    .toSorted((a, b) => a.at - b.at);
}

function isKept(age: number, period: number): boolean {
  const days = age / 86_400_000;
  if (days <= 15) return true;
  return days <= 63 ? period >= 300 : days <= 455 && period >= 3600;
}

function statistic(stat: string, data: readonly Datum[]): number {
  if (stat.startsWith('p')) return percentile(Number(stat.slice(1)), data);
  const values = data.map(({ value }) => value);
  const count = total(data.map((each) => each.count));
  switch (stat) {
    case 'Maximum':
      return Math.max(...values);
    case 'Minimum':
      return Math.min(...values);
    case 'SampleCount':
      return count;
    case 'Sum':
      return total(data.map((each) => each.value * each.count));
    default:
      return total(data.map((each) => each.value * each.count)) / count;
  }
}

/** The value that so many percent of all do not exceed. */
function percentile(percent: number, data: readonly Datum[]): number {
  const sorted = data.toSorted((a, b) => a.value - b.value);
  const wanted = (total(sorted.map((each) => each.count)) * percent) / 100;
  let passed = 0;
  const found = sorted.find(({ count }) => {
    passed += count;
    return passed >= wanted - 1e-6;
  });
  return found?.value ?? NaN;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
