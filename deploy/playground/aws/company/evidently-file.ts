import type { Compared } from './monitoring/compared.ts';
import type { FeatureStatistics } from './monitoring/statistics-file.ts';

/** Which of Evidently's layouts: `legacy` is 0.4 to 0.6, `current` is 0.7. */
export type EvidentlyLayout = 'legacy' | 'current';

/** What one report of Evidently's is about. */
export type EvidentlyRun = {
  readonly layout: EvidentlyLayout;
  readonly features: readonly Compared[];
  readonly records: number;
  readonly at: Date;
};

/** A drift report as Evidently's DataDriftPreset saves it as JSON. */
export function evidentlyFile(run: EvidentlyRun): unknown {
  const columns = run.features.map(column);
  return run.layout === 'legacy' ? legacy(run, columns) : current(run, columns);
}

type Column = Compared & {
  readonly method: string;
  readonly drift: number;
  readonly drifted: boolean;
};

const threshold = 0.1;

function column(feature: Compared): Column {
  const numerical = feature.before.numerical_statistics !== undefined;
  const drift = Number((numerical ? wasserstein(feature) : jensenShannon(feature)).toFixed(6));
  const method = numerical ? 'Wasserstein distance (normed)' : 'Jensen-Shannon distance';
  return { ...feature, method, drift, drifted: drift >= threshold };
}

function current({ records }: EvidentlyRun, columns: readonly Column[]) {
  const drifted = columns.filter((each) => each.drifted).length;
  return {
    metrics: [
      metric(
        'DriftedColumnsCount(drift_share=0.5)',
        { type: 'evidently:metric_v2:DriftedColumnsCount', drift_share: 0.5 },
        { count: drifted, share: drifted / columns.length },
      ),
      ...columns.map(({ name, method, drift }) =>
        metric(
          `ValueDrift(column=${name},method=${method},threshold=${threshold})`,
          { type: 'evidently:metric_v2:ValueDrift', column: name, method, threshold },
          drift,
        ),
      ),
      metric('RowCount()', { type: 'evidently:metric_v2:RowCount' }, records),
    ],
    tests: [],
  };
}

function metric(name: string, config: object, value: unknown) {
  const id = Buffer.from(name).toString('hex').slice(0, 32).padEnd(32, '0');
  return { id, metric_name: name, config, value };
}

function legacy({ records, at }: EvidentlyRun, columns: readonly Column[]) {
  const drifted = columns.filter((each) => each.drifted).length;
  const counts = {
    number_of_columns: columns.length,
    number_of_drifted_columns: drifted,
    share_of_drifted_columns: drifted / columns.length,
    dataset_drift: drifted / columns.length >= 0.5,
  };
  const byColumn = columns.map((each) => [each.name, legacyColumn(each)]);
  const rows = { number_of_columns: columns.length, number_of_rows: records };
  return {
    version: '0.4.40',
    timestamp: at.toISOString().replace('T', ' ').replace('Z', '000'),
    metrics: [
      { metric: 'DatasetDriftMetric', result: { drift_share: 0.5, ...counts } },
      {
        metric: 'DataDriftTable',
        result: { ...counts, drift_by_columns: Object.fromEntries(byColumn) },
      },
      {
        metric: 'DatasetSummaryMetric',
        result: { current: rows, reference: { ...rows, number_of_rows: 20_000 } },
      },
    ],
  };
}

function legacyColumn({ name, before, now, method, drift, drifted }: Column) {
  return {
    column_name: name,
    column_type: before.numerical_statistics ? 'num' : 'cat',
    stattest_name: method,
    stattest_threshold: threshold,
    drift_score: drift,
    drift_detected: drifted,
    current: { small_distribution: smallDistribution(now) },
    reference: { small_distribution: smallDistribution(before) },
  };
}

/** Bounds and densities of a number, values and shares of a category. */
function smallDistribution(feature: FeatureStatistics) {
  const bins = feature.numerical_statistics?.distribution.kll.buckets;
  if (!bins) {
    const values = shares(feature);
    return { x: [...values.keys()], y: [...values.values()] };
  }
  const total = bins.reduce((all, { count }) => all + count, 0);
  return {
    x: [...bins.map(({ lower_bound: from }) => from), bins.at(-1)?.upper_bound],
    y: bins.map(({ lower_bound: from, upper_bound: to, count }) => count / total / (to - from)),
  };
}

/** The area between the two cumulative curves, in standard deviations of what was before. */
function wasserstein({ before, now }: Compared): number {
  const old = before.numerical_statistics;
  const bins = old?.distribution.kll.buckets ?? [];
  const found = now.numerical_statistics?.distribution.kll.buckets ?? [];
  const total = (all: typeof bins) => all.reduce((sum, { count }) => sum + count, 0);
  let [apart, area] = [0, 0];
  for (const [index, { lower_bound: from, upper_bound: to, count }] of bins.entries()) {
    const next = apart + count / total(bins) - (found[index]?.count ?? 0) / total(found);
    area += ((Math.abs(apart) + Math.abs(next)) / 2) * (to - from);
    apart = next;
  }
  return area / (old?.std_dev ?? 1);
}

function jensenShannon({ before, now }: Compared): number {
  const [old, found] = [shares(before), shares(now)];
  const divergence = [...new Set([...old.keys(), ...found.keys()])].map((value) => {
    const [p, q] = [old.get(value) ?? 0, found.get(value) ?? 0];
    const middle = (p + q) / 2;
    return (p && p * Math.log(p / middle)) + (q && q * Math.log(q / middle));
  });
  return Math.sqrt(divergence.reduce((all, each) => all + each, 0) / 2);
}

function shares({ string_statistics: found }: FeatureStatistics): ReadonlyMap<string, number> {
  const buckets = found?.distribution.categorical.buckets ?? [];
  const total = buckets.reduce((all, { count }) => all + count, 0);
  return new Map(buckets.map(({ value, count }) => [value, count / total]));
}
