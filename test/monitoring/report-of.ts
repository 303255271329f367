import { digest, modelMonitorReport } from '../../src/index.ts';
import type { DriftReport, Json, ModelMonitorFiles, MonitoringFile } from '../../src/index.ts';

/** What is in a file: JSON, its text, or why it could not be read. */
export type Content = Json | { readonly text: string } | { readonly unreadable: string };

/** A file of a run or of its baseline. */
export function fileOf(name: string, content: Content): MonitoringFile {
  const uri = `s3://harbor-monitoring/credit-risk-prod/${name}`;
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
    if ('unreadable' in content && typeof content.unreadable === 'string') {
      return { name, uri, file: { unreadable: content.unreadable } };
    }
    if ('text' in content && typeof content.text === 'string') {
      return { name, uri, file: { text: content.text, digest: digest(content.text) } };
    }
  }
  const text = JSON.stringify(content);
  return { name, uri, file: { text, digest: digest(text) } };
}

/** The report of one run of a schedule, from what its files hold. */
export function reportOf(
  type: ModelMonitorFiles['type'],
  files: {
    readonly before?: Content;
    readonly constraints?: Content;
    readonly now?: Content;
    readonly violations?: Content;
  },
  more: Partial<Pick<ModelMonitorFiles, 'verdict' | 'window' | 'scores'>> = {},
): DriftReport {
  const { before, constraints, now, violations } = files;
  return modelMonitorReport({
    type,
    verdict: 'violations',
    baseline: {
      ...(before !== undefined && { statistics: fileOf('baseline/statistics.json', before) }),
      ...(constraints !== undefined && {
        constraints: fileOf('baseline/constraints.json', constraints),
      }),
    },
    run: {
      ...(now !== undefined && { statistics: fileOf('statistics.json', now) }),
      ...(violations !== undefined && {
        violations: fileOf('constraint_violations.json', violations),
      }),
    },
    ...more,
  });
}

/** A constraint_violations.json, each entry as `[feature, check, description]`. */
export function violations(...entries: readonly (readonly [string, string, string])[]): Json {
  return {
    violations: entries.map(([feature_name, constraint_check_type, description]) => ({
      feature_name,
      constraint_check_type,
      description,
    })),
  };
}
