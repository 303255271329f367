import type { ReportSource } from '../registry.ts';
import type { Evidence, ReportFile, ReportRead } from '../reports.ts';
import { biasMetrics } from './bias-metrics.ts';
import { evaluationMetrics } from './evaluation-metrics.ts';
import { featureShares } from './feature-shares.ts';
import { oneOfEach } from './one-of-each.ts';
import { parseReport } from './parse-report.ts';
import { printable } from './printable.ts';
import type { Reading } from './reading.ts';

/** A report as it was read from where ModelMetrics says it is. */
export type ReportText = { readonly source: ReportSource; readonly file: ReportFile };

/**
 * What the reports of one version say. Never throws: a report that cannot be read, or in which
 * nothing of its kind is found, is `unreadable` with a few words why. Only finite numbers come out.
 */
export function evidenceOf(files: readonly ReportText[]): Evidence {
  const parts = files.map(partOf);
  const features = parts.find((part) => part.features.length > 0)?.features ?? [];
  return {
    metrics: oneOfEach(parts.flatMap((part) => part.readings)).slice(0, most.metrics),
    features: features.slice(0, most.features),
    reports: parts.map((part) => part.report),
  };
}

/** Keeps evidence below what one record of the ledger holds; reports of the field are far below. */
const most = { metrics: 200, features: 300 } as const;

type Part = {
  readonly report: ReportRead;
  readonly readings: readonly Reading[];
  readonly features: Evidence['features'];
};

function partOf({ source, file }: ReportText): Part {
  const { kind, uri } = source;
  if ('unreadable' in file) return unreadable(source, file.unreadable);
  const parsed = parseReport(file.text);
  if ('unreadable' in parsed) return unreadable(source, parsed.unreadable);
  // Clarify may write bias and attributions into one file, whichever of them ModelMetrics names.
  const bias = biasMetrics(parsed.json);
  const features = featureShares(parsed.json);
  const metrics = isEvaluation(kind) ? evaluationMetrics(parsed.json) : [];
  const missing = missingIn(kind, [...metrics, ...bias].length, features.length);
  if (missing !== undefined) return unreadable(source, missing);
  const readings = [...metrics, ...bias].map(({ metric, within }) => ({
    metric,
    within: within === '' ? kind : within,
  }));
  return { report: { kind, uri, digest: file.digest }, readings, features };
}

function unreadable({ kind, uri }: ReportSource, why: string): Part {
  return { report: { kind, uri, unreadable: printable(why, 80) }, readings: [], features: [] };
}

function isEvaluation(kind: ReportSource['kind']): boolean {
  return kind === 'modelQuality' || kind === 'modelDataQuality';
}

/** What a report of this kind should say and does not; data quality need not hold a metric. */
function missingIn(
  kind: ReportSource['kind'],
  metrics: number,
  features: number,
): string | undefined {
  switch (kind) {
    case 'modelQuality':
    case 'bias':
    case 'preTrainingBias':
    case 'postTrainingBias':
      return metrics === 0 ? 'no metric in it' : undefined;
    case 'explainability':
      return features === 0 ? 'no feature attribution in it' : undefined;
    case 'modelDataQuality':
      return undefined;
  }
}
