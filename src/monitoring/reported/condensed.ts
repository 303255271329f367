import { excessOf } from '../excess-of.ts';
import type { MonitoringReport } from './monitoring-report.ts';

/**
 * A `Monitoring Report` small enough for one record: the 50 worst findings, the histogram of the
 * worst that has one. It is one still, and reads as the whole does.
 */
export function condensed(detail: MonitoringReport): MonitoringReport {
  const sorted = detail.findings.toSorted((a, b) => weight(b) - weight(a));
  const charted = sorted.findIndex(({ histogram }) => histogram !== undefined);
  const findings = sorted.slice(0, most).map(({ histogram, ...finding }, i) => ({
    ...finding,
    ...(i === charted && histogram && { histogram }),
  }));
  const found = new Set(detail.findings.map(({ feature }) => feature)).size;
  const drifted = Math.max(found, detail.drifted ?? 0);
  return { ...detail, findings, ...(drifted > 0 && { drifted }) };
}

const most = 50;

function weight(finding: MonitoringReport['findings'][number]): number {
  return excessOf(finding) ?? -Number.MAX_VALUE;
}
