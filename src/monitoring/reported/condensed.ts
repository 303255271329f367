import { excessOf } from '../excess-of.ts';
import type { MonitoringReport } from './monitoring-report.ts';

/**
 * A `Monitoring Report` small enough for one record: the 50 worst findings, the histograms of the
 * four worst that have one. It is one still, and reads as the whole does, but for shapes behind those.
 */
export function condensed(detail: MonitoringReport): MonitoringReport {
  const sorted = detail.findings.toSorted((a, b) => weight(b) - weight(a));
  const charted = sorted.filter(({ histogram }) => histogram !== undefined).slice(0, shaped);
  const findings = sorted.slice(0, most).map((finding) => {
    const { histogram, ...rest } = finding;
    return { ...rest, ...(charted.includes(finding) && histogram && { histogram }) };
  });
  const found = new Set(detail.findings.map(({ feature }) => feature)).size;
  const drifted = Math.max(found, detail.drifted ?? 0);
  return { ...detail, findings, ...(drifted > 0 && { drifted }) };
}

const most = 50;

/** As many as a card has rows. */
const shaped = 4;

function weight(finding: MonitoringReport['findings'][number]): number {
  return excessOf(finding) ?? -Number.MAX_VALUE;
}
