import { z } from 'zod';
import { seeded } from '../seeded.ts';

/** Which scores of a classifier are bad above their threshold; the others are bad below it. */
const badAbove = ['false_positive_rate', 'false_negative_rate'];

/** `statistics.json` of a model quality monitor: rates follow from the confusion matrix. */
export function qualityStatistics(options: {
  readonly records: number;
  readonly seed: string;
  readonly dropped: boolean;
  readonly at: string;
}) {
  const { records, seed, dropped, at } = options;
  return {
    version: 0,
    dataset: { item_count: records, evaluation_time: at },
    binary_classification_metrics: metricsOf(matrixOf(records, seed, dropped), dropped),
  };
}

/** `constraints.json` of its baseline: what may be lost is a few hundredths. */
export function qualityConstraints(statistics: ReturnType<typeof qualityStatistics>) {
  const scores = scoresOf(statistics);
  return {
    version: 0,
    binary_classification_constraints: Object.fromEntries(
      Object.entries(scores).map(([name, value]) => {
        const above = badAbove.includes(name);
        return [
          name,
          {
            threshold: Number((value * (above ? 1.15 : 0.96)).toFixed(4)),
            comparison_operator: above ? 'GreaterThanThreshold' : 'LessThanThreshold',
          },
        ];
      }),
    ),
  };
}

/** `constraint_violations.json`: scores on the wrong side of the baseline's thresholds. */
export function qualityViolations(
  statistics: ReturnType<typeof qualityStatistics>,
  constraints: unknown,
) {
  const { binary_classification_constraints: limits } = limitsFile.parse(constraints);
  const scores = scoresOf(statistics);
  return Object.entries(limits).flatMap(([name, { threshold, comparison_operator: operator }]) => {
    const value = scores[name];
    if (value === undefined) return [];
    const bad = operator === 'LessThanThreshold' ? value < threshold : value > threshold;
    if (!bad) return [];
    return [
      {
        constraint_check_type: operator,
        description: `Metric ${name} with ${value} was ${operator} ${threshold}`,
        metric_name: name,
      },
    ];
  });
}

const limitsFile = z.looseObject({
  binary_classification_constraints: z.record(
    z.string(),
    z.object({
      threshold: z.number(),
      comparison_operator: z.enum(['LessThanThreshold', 'GreaterThanThreshold']),
    }),
  ),
});

/** The value of each score, by name. */
export function scoresOf({
  binary_classification_metrics: metrics,
}: ReturnType<typeof qualityStatistics>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(metrics).flatMap(([name, metric]) =>
      'value' in metric && typeof metric.value === 'number' ? [[name, metric.value]] : [],
    ),
  );
}

type Matrix = {
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
  readonly tn: number;
};

function matrixOf(records: number, seed: string, dropped: boolean): Matrix {
  const random = seeded(seed);
  const part = (thousandths: number) =>
    Math.round((records * thousandths * (0.99 + random() / 50)) / 1000);
  const tp = part(dropped ? 66 : 86);
  const fn = part(120) - tp;
  const fp = part(dropped ? 38 : 24);
  return { tp, fn, fp, tn: records - tp - fn - fp };
}

function metricsOf({ tp, fn, fp, tn }: Matrix, dropped: boolean) {
  const records = tp + fn + fp + tn;
  const score = (value: number) => ({
    value: Number(value.toFixed(4)),
    // Below 200 records the container writes a string.
    standard_deviation:
      records < 200 ? 'NaN' : Number(Math.sqrt((value * (1 - value)) / records).toFixed(4)),
  });
  const recall = tp / (tp + fn);
  const precision = tp / (tp + fp);
  const f = (beta: number) =>
    ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
  return {
    confusion_matrix: { '0': { '0': tn, '1': fp }, '1': { '0': fn, '1': tp } },
    recall: score(recall),
    precision: score(precision),
    accuracy: score((tp + tn) / records),
    true_positive_rate: score(recall),
    true_negative_rate: score(tn / (tn + fp)),
    false_positive_rate: score(fp / (tn + fp)),
    false_negative_rate: score(fn / (tp + fn)),
    auc: score(dropped ? 0.802 : 0.884),
    f0_5: score(f(0.5)),
    f1: score(f(1)),
    f2: score(f(2)),
    receiver_operating_characteristic_curve: {
      false_positive_rates: [0, fp / (tn + fp), 1],
      true_positive_rates: [0, recall, 1],
    },
  };
}
