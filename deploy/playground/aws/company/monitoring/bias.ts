import { z } from 'zod';
import { seeded } from '../seeded.ts';

/**
 * `analysis.json` of a bias monitor; the one of its baseline, which has no seed, is its constraints:
 * no run that has not drifted is more biased.
 */
export function biasAnalysis({
  drifted,
  seed,
}: {
  readonly drifted: boolean;
  readonly seed?: string;
}) {
  const luck = seed === undefined ? 1 : 0.9 + seeded(seed)() / 10;
  const metric = (name: string, description: string, usual: number, worse: number) => ({
    name,
    description: `${description} (${name})`,
    value: Number((drifted ? worse : usual * luck).toFixed(6)),
  });
  // Of no bias at all the disparate impact is 1, everything else 0.
  const impact = Number((drifted ? 0.71 : 1 - 0.08 * luck).toFixed(6));
  const metrics = [
    metric('AD', 'Accuracy Difference', -0.021, -0.018),
    metric('CDDPL', 'Conditional Demographic Disparity in Predicted Labels', 0.043, 0.131),
    { name: 'DI', description: 'Disparate Impact (DI)', value: impact },
    metric('DPPL', 'Difference in Positive Proportions in Predicted Labels', 0.037, 0.118),
    { name: 'FT', description: 'Flip Test (FT)', value: null, error: 'FT: too few samples' },
    metric('RD', 'Recall Difference', 0.019, 0.017),
  ];
  return {
    version: '1.0',
    post_training_bias_metrics: {
      label: 'defaulted',
      label_value_or_threshold: '0',
      facets: { gender: [{ value_or_threshold: '1', metrics }] },
    },
  };
}

/** What of a run is farther from no bias than its baseline was. */
export function biasViolations(now: ReturnType<typeof biasAnalysis>, baseline: unknown) {
  const before = biasMetrics(baseline);
  return biasMetrics(now).flatMap(({ facet, value: facetValue, name, score }) => {
    const old = before.find((each) => each.facet === facet && each.name === name)?.score;
    if (old === undefined || worse(name, score) <= worse(name, old)) return [];
    return [
      {
        facet,
        facet_value: facetValue,
        metric_name: name,
        constraint_check_type: 'bias_drift_check',
        description: `Metric value ${score} doesn't meet the baseline constraint requirement ${old}`,
      },
    ];
  });
}

/** Every metric that has a value, by facet. */
export function biasMetrics(analysis: unknown) {
  const { post_training_bias_metrics: after } = analysisFile.parse(analysis);
  return Object.entries(after.facets).flatMap(([facet, values]) =>
    values.flatMap(({ value_or_threshold: value, metrics }) =>
      metrics.flatMap(({ name, value: score }) =>
        score === null ? [] : [{ facet, value, name, score }],
      ),
    ),
  );
}

function worse(name: string, score: number): number {
  return Math.abs(name === 'DI' ? score - 1 : score);
}

const analysisFile = z.looseObject({
  post_training_bias_metrics: z.looseObject({
    facets: z.record(
      z.string(),
      z.array(
        z.looseObject({
          value_or_threshold: z.string(),
          metrics: z.array(z.looseObject({ name: z.string(), value: z.number().nullable() })),
        }),
      ),
    ),
  }),
});
