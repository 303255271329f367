import {
  decimalsFor,
  figure,
  findMetric,
  gateFigure,
  limitsOf,
  signed,
  withUnit,
  type Compared,
  type Gate,
  type GateFigure,
  type Metric,
} from '../../../src/index.ts';

/** One metric of the candidate beside the version in service, its numbers written alike. */
export type Row = {
  readonly metric: string;
  /** Absent: a gate asks for it and no report gives it. */
  readonly value?: string;
  readonly baseline?: string;
  /** `0.82 (0.80)` or `142 (128) ms`. */
  readonly both: string;
  readonly change: string;
  readonly compared: Compared;
  readonly gate?: GateFigure;
};

/** Every metric and every gate: gates first as the policy names them, then the rest. */
export function compare(
  metrics: readonly Metric[],
  baseline: readonly Metric[] | undefined,
  gates: readonly Gate[],
): readonly Row[] {
  const gated = gates.map((gate) => {
    const metric = findMetric(metrics, gate.metric);
    return metric ? rowOf(metric, baseline, gate) : missing(gate);
  });
  const named = new Set(gated.map(({ metric }) => metric));
  const rest = metrics.filter(({ name }) => !named.has(name));
  return [...gated, ...rest.map((metric) => rowOf(metric, baseline, undefined))];
}

function rowOf(metric: Metric, before: readonly Metric[] | undefined, gate?: Gate): Row {
  const { name, value, unit } = metric;
  const base = before && findMetric(before, name)?.value;
  const limits = gate ? limitsOf(gate.requirement) : [];
  const decimals = decimalsFor([value, ...(base === undefined ? [] : [base]), ...limits]);
  const now = figure(value, decimals);
  const written = withUnit(now, unit);
  const figures = gate && { ...gateFigure(gate), value: written };
  const delta = base === undefined ? 0 : value - base;
  return {
    metric: name,
    value: written,
    ...(base === undefined ? {} : { baseline: withUnit(figure(base, decimals), unit) }),
    both: base === undefined ? written : bothOf(now, figure(base, decimals), unit),
    change: withUnit(signed(delta, decimals), unit),
    compared: {
      metric: name,
      is: base === undefined ? 'unknown' : direction(metric, base),
      by: withUnit(figure(Math.abs(delta), decimals), unit),
    },
    ...(figures ? { gate: figures } : {}),
  };
}

function missing(gate: Gate): Row {
  const { metric } = gate;
  return {
    metric,
    both: '',
    change: '',
    compared: { metric, is: 'unknown', by: '' },
    gate: gateFigure(gate),
  };
}

function bothOf(now: string, base: string, unit: string | undefined): string {
  if (unit === '%') return `${now}% (${base}%)`;
  return withUnit(`${now} (${base})`, unit);
}

function direction({ value, better }: Metric, base: number): Compared['is'] {
  if (value === base) return 'same';
  switch (better) {
    case 'higher':
      return value > base ? 'better' : 'worse';
    case 'lower':
      return value < base ? 'better' : 'worse';
    case 'unknown':
      return 'unknown';
  }
  const [far, before] = [Math.abs(value - better.target), Math.abs(base - better.target)];
  if (far === before) return 'same';
  return far < before ? 'better' : 'worse';
}
