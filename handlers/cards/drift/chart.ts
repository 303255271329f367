import {
  decimalsFor,
  figure,
  plainName,
  type Chart,
  type CountedUnit,
  type DriftCurve,
  type Finding,
  type Histogram,
  type Peak,
} from '../../../src/index.ts';
import type { Scene } from './scene.ts';

const units: readonly CountedUnit[] = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
];

/** The worst feature whose distribution is known: before and now, and the sentence that says so. */
export function chart({ seen, situation, words }: Scene): readonly Chart[] {
  const { judged, shown } = seen;
  const findings = situation.trouble === 'fires' ? (shown.found?.report.findings ?? []) : [];
  const worst = findings.find(({ histogram }) => histogram !== undefined);
  const histogram = worst?.histogram;
  if (!worst || !histogram || histogram.bins.length === 0) return [];
  const { bins } = histogram;
  const unit = histogram.of === 'numerical' ? unitOf(worst.name) : undefined;
  const says = words.drift;
  const name = says.name(worst.name, judged.type);
  const curve: DriftCurve = {
    name,
    of: judged.type === 'attribution' ? 'attribution' : 'records',
    ...(unit === undefined ? {} : { unit }),
    says: saysOf(worst, histogram),
  };
  return [
    {
      kind: 'chart',
      title: name,
      unit: says.chart.unit(curve.of),
      x: says.chart.x(curve),
      labels: bins.map(({ label }) => plainName(label, 20)),
      ...placesOf(bins),
      series: [
        { name: says.chart.baseline, role: 'baseline', points: bins.map(({ before }) => before) },
        { name: says.chart.now, role: 'now', points: bins.map(({ now }) => now) },
      ],
      says: says.chart.says(curve),
    },
  ];
}

/** Where the bins stand; nowhere in particular unless each does. */
function placesOf(bins: Histogram['bins']): Pick<Chart, 'at'> {
  const at = bins.flatMap((bin) => (bin.at === undefined ? [] : [bin.at]));
  return at.length === bins.length ? { at } : {};
}

/** `employment_years` counts years. */
function unitOf(name: string): CountedUnit | undefined {
  const last = name
    .toLowerCase()
    .split(/[^a-z]/u)
    .at(-1);
  return units.find((unit) => unit === last);
}

/** Where the peaks are, if they are elsewhere now; else the bin that changed most. */
function saysOf({ shape }: Finding, { bins, of }: Histogram): DriftCurve['says'] {
  if (shape && shape.before.length > 0) {
    const [before, now] = [shape.before, shape.now].map((peaks) => peaks.map(written));
    if (before && now && before.join() !== now.join()) return { is: 'peaks', before, now };
  }
  const [most] = bins.toSorted((a, b) => changed(b) - changed(a));
  const { label = '', before = 0, now = 0 } = most ?? {};
  const decimals = decimalsFor([before, now]);
  return {
    is: 'most',
    label,
    named: of === 'categorical',
    before: `${figure(before, decimals)}%`,
    now: `${figure(now, decimals)}%`,
  };
}

function changed({ before, now }: Histogram['bins'][number]): number {
  return Math.abs(now - before);
}

function written({ from, to }: Peak): string {
  const decimals = decimalsFor([from, to]);
  return `${figure(from, decimals)}–${figure(to, decimals)}`;
}
