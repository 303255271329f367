import type { DriftReport, Finding } from '../../monitoring.ts';
import { printable } from '../../reports/printable.ts';
import { distributionOf } from '../distribution/distribution.ts';
import { drawingOf } from '../distribution/drawing-of.ts';
import type { Sides } from '../distribution/sides.ts';
import { driftReport } from '../drift-report.ts';
import type { Draft } from '../drift-report.ts';
import type { MonitoringReport, ReportedFinding } from './monitoring-report.ts';

/** What a `Monitoring Report` says, as every other monitor's report. */
export function reportedReport(detail: MonitoringReport): DriftReport {
  const { type, window, records, compared, drifted, report } = detail;
  const scored = detail.findings.some(({ score }) => score !== undefined);
  return driftReport(
    {
      type,
      ...(window && { window }),
      ...(records !== undefined && { records }),
      ...(compared !== undefined && { compared }),
      ...(drifted !== undefined && { drifted }),
      scores: scored ? 'reported' : 'none',
      reports: report === undefined ? [] : [{ name: printable(detail.monitor, 80), uri: report }],
    },
    detail.findings.map(draftOf),
  );
}

function draftOf(found: ReportedFinding): Draft {
  const { score, threshold, bad, before, now } = found;
  const quote = printable(found.quote ?? '', 300);
  const method = printable(found.method ?? '', 60);
  const finding: Finding = {
    name: printable(found.feature, 80) || '?',
    check: printable(found.check ?? '', 60) || 'reported',
    ...(score !== undefined && { score }),
    ...(threshold !== undefined && { threshold }),
    bad,
    ...(method !== '' && { method }),
    ...(before && { before }),
    ...(now && { now }),
    ...(quote !== '' && { quote }),
  };
  const sides = found.histogram && sidesOf(found.histogram);
  return { finding, ...(sides && { drawing: () => drawingOf(sides) }) };
}

function sidesOf(histogram: NonNullable<ReportedFinding['histogram']>): Sides | undefined {
  if ('categories' in histogram) {
    const { categories } = histogram;
    const side = (counts: readonly number[]) =>
      new Map(categories.map((name, i) => [name, counts[i] ?? 0]));
    return { of: 'categorical', before: side(histogram.before), now: side(histogram.now) };
  }
  const { bounds } = histogram;
  const side = (counts: readonly number[]) =>
    distributionOf(
      counts.map((count, i) => ({ from: bounds[i] ?? 0, to: bounds[i + 1] ?? 0, count })),
    );
  const [before, now] = [side(histogram.before), side(histogram.now)];
  return before && now && { of: 'numerical', before, now, whole: false };
}
