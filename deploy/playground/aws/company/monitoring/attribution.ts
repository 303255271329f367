import { z } from 'zod';
import { globalShap } from '../global-shap.ts';
import { seeded } from '../seeded.ts';

/** The container holds every run to this, whatever its baseline. */
const threshold = 0.9;

/** `analysis.json` of an attribution monitor; the one of its baseline is its constraints. */
export function attributionAnalysis(options: {
  readonly group: string;
  readonly drifted: boolean;
  readonly seed: string;
}) {
  const { group, drifted, seed } = options;
  const random = seeded(seed);
  const usual = Object.entries(globalShap(group));
  const values = usual.map(([, value]) => value);
  // Drifted, the features that mattered most now matter least.
  const order = drifted ? values.toReversed() : values;
  return {
    version: '1.0',
    explanations: {
      kernel_shap: {
        label0: {
          global_shap_values: Object.fromEntries(
            usual.map(([name], index) => {
              const luck = 0.99 + random() / 50;
              return [name, Number(((order[index] ?? 0) * luck).toFixed(6))];
            }),
          ),
          expected_value: 0.1287,
        },
      },
    },
  };
}

/** A run's violation, where its ranking gains too little against its baseline's. */
export function attributionViolations(now: unknown, baseline: unknown) {
  const score = ndcg(valuesOf(now), valuesOf(baseline));
  if (score >= threshold) return [];
  return [
    {
      label: 'label0',
      metric_name: 'shap',
      constraint_check_type: 'feature_attribution_drift_check',
      description: `Feature attribution drift ${score} exceeds threshold ${threshold}`,
    },
  ];
}

/** The global SHAP value of each feature. */
export function valuesOf(analysis: unknown): Readonly<Record<string, number>> {
  return analysisFile.parse(analysis).explanations.kernel_shap.label0.global_shap_values;
}

/** Normalized discounted cumulative gain: the baseline's values in the order of the run's. */
function ndcg(now: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>) {
  const gain = (ranking: Readonly<Record<string, number>>) =>
    Object.entries(ranking)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name], index) => (before[name] ?? 0) / Math.log2(index + 2))
      .reduce((all, each) => all + each, 0);
  return gain(now) / gain(before);
}

const analysisFile = z.looseObject({
  explanations: z.looseObject({
    kernel_shap: z.looseObject({
      label0: z.looseObject({ global_shap_values: z.record(z.string(), z.number()) }),
    }),
  }),
});
