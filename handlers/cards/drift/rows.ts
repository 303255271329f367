import {
  decimalsFor,
  figure,
  shapeChange,
  type DriftChange,
  type DriftReport,
  type Finding,
  type MonitoringType,
  type Spread,
} from '../../../src/index.ts';

/** One thing that drifted, with its figures as they are written. */
export type Row = {
  readonly name: string;
  readonly change?: DriftChange;
  readonly score?: string;
  readonly threshold?: string;
  readonly computed: boolean;
  readonly quote?: string;
};

/** What drifted, worst first. */
export function rowsOf(
  { findings }: Pick<DriftReport, 'findings'>,
  type: MonitoringType,
): readonly Row[] {
  return findings.map((finding) => {
    const { name, score, threshold, computed = false, quote } = finding;
    const numbers = [score, threshold].flatMap((each) => (each === undefined ? [] : [each]));
    const decimals = decimalsFor(numbers);
    const change = changeOf(finding, type);
    return {
      name,
      computed,
      ...(change ? { change } : {}),
      ...(score === undefined ? {} : { score: figure(score, decimals) }),
      ...(threshold === undefined ? {} : { threshold: figure(threshold, decimals) }),
      ...(quote === undefined ? {} : { quote }),
    };
  });
}

function changeOf(finding: Finding, type: MonitoringType): DriftChange | undefined {
  const { check, category, columns, before, now } = finding;
  const shape = shapeChange(finding);
  if (shape) return { is: 'peaks', before: shape.before.length, now: shape.now.length };
  if (columns && columns.length > 0) return { is: 'columns', check, columns };
  if (type === 'modelQuality' || type === 'bias') {
    return before
      ? { is: 'value', before: alone(before.mean), now: alone(now?.mean ?? 0) }
      : undefined;
  }
  if (type === 'alarm' || type === 'attribution') return undefined;
  if (!before || !now) return { is: 'check', check };
  if (category !== undefined) return { is: 'share', category, ...shares(before, now) };
  if (check === 'completeness_check') return { is: 'complete', ...shares(before, now) };
  return spread(before, now);
}

/** The mean, unless it reads the same: then what tells them apart. */
function spread(before: Spread, now: Spread): DriftChange {
  const mean = written(before.mean, now.mean);
  const same = mean.before === mean.now;
  if (same && before.deviation !== undefined && now.deviation !== undefined) {
    return { is: 'deviation', ...written(before.deviation, now.deviation) };
  }
  return { is: 'mean', ...mean };
}

function shares(before: Spread, now: Spread) {
  const { before: then, now: since } = written(percent(before.mean), percent(now.mean));
  return { before: `${then}%`, now: `${since}%` };
}

/** Whole percents, unless that would hide a change. */
function percent(share: number): number {
  const whole = Math.round(share * 100);
  return Math.abs(whole - share * 100) < 0.5 && share > 0.01 && share < 0.99
    ? whole
    : Math.round(share * 1000) / 10;
}

function written(before: number, now: number) {
  const [then, since] = [rounded(before), rounded(now)];
  const decimals = decimalsFor([then, since]);
  return { before: figure(then, decimals), now: figure(since, decimals) };
}

/** Four digits tell two means apart; more are noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(Math.abs(value) >= 1e4 ? 6 : 4));
}

function alone(value: number): string {
  return figure(rounded(value), decimalsFor([rounded(value)]));
}
