import type { MonitoringType } from '../../sagemaker/monitoring/monitoring-store.ts';
import type { Workplace } from '../workplace.ts';
import { attributionAnalysis } from './attribution.ts';
import { biasAnalysis } from './bias.ts';
import { suggestedConstraints } from './constraints.ts';
import { featuresOf } from './features.ts';
import { jsonText } from './json-text.ts';
import { qualityConstraints, qualityStatistics } from './model-quality.ts';
import { statistics } from './statistics.ts';

/** Which baseline is written. */
export type BaselineOptions = {
  readonly account: string;
  readonly schedule: string;
  readonly group: string;
  readonly type: MonitoringType;
  readonly threshold: number;
};

/** Writes what a baselining job would leave in S3; answers where it is. */
export function writeBaseline(
  objects: Pick<Workplace['objects'], 'put'>,
  options: BaselineOptions,
) {
  const { account, schedule, type } = options;
  const folder = `s3://ml-monitoring-${account}/baselines/${schedule}`;
  const files = filesOf(options);
  for (const [name, report] of Object.entries(files)) {
    objects.put(account, `${folder}/${name}`, jsonText(report));
  }
  const clarify = type === 'ModelBias' || type === 'ModelExplainability';
  return {
    folder,
    constraints: `${folder}/${clarify ? 'analysis.json' : 'constraints.json'}`,
    ...(type === 'DataQuality' && { statistics: `${folder}/statistics.json` }),
  };
}

/** Training data: twenty thousand records, and nothing by chance. */
function filesOf({ schedule, group, type, threshold }: BaselineOptions): Record<string, unknown> {
  const records = 20_000;
  const seed = `${schedule} baseline`;
  switch (type) {
    case 'DataQuality': {
      const sampling = { records, seed, noise: 0, drift: {}, broken: false };
      const found = statistics(featuresOf(group), sampling);
      return {
        'statistics.json': found,
        'constraints.json': suggestedConstraints(found, threshold),
      };
    }
    case 'ModelQuality': {
      const at = '2026-10-05T02:14:07.311Z';
      const found = qualityStatistics({ records, seed, dropped: false, at });
      return { 'statistics.json': found, 'constraints.json': qualityConstraints(found) };
    }
    case 'ModelBias':
      return { 'analysis.json': biasAnalysis({ drifted: false }), ...analysisConfig };
    case 'ModelExplainability': {
      const found = attributionAnalysis({ group, seed, drifted: false });
      return { 'analysis.json': found, ...analysisConfig };
    }
  }
}

const analysisConfig = {
  'analysis_config.json': { label_values_or_threshold: [0], facet: [{ name_or_index: 'gender' }] },
};
