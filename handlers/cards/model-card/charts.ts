import {
  decimalsFor,
  figure,
  type Chart,
  type Evaluation,
  type EvaluationChart,
  type Words,
} from '../../../src/index.ts';

/** A chart that is drawn as a line over an axis. */
export type Drawn = Exclude<EvaluationChart, { readonly kind: 'matrix' }>;

/** One point alone is no line. */
const least = 2;

/** The first chart of the newest evaluation that has one: two push the buttons off the screen. */
export function drawnIn(evaluations: readonly Evaluation[]): Drawn | undefined {
  return evaluations
    .toReversed()
    .flatMap(({ groups }) => groups.flatMap(({ charts }) => charts))
    .find(isDrawn);
}

function isDrawn(chart: EvaluationChart): chart is Drawn {
  return chart.kind !== 'matrix' && chart.points.length >= least;
}

/** The chart, and the sentence that says the same. */
export function charts(drawn: Drawn | undefined, words: Words): readonly Chart[] {
  if (!drawn) return [];
  const { name, x, y, labels, points, kind } = drawn;
  const says = words.modelCard.chart;
  return [
    {
      kind: 'chart',
      title: name,
      unit: y === '' ? says.value : y,
      x: x === '' && kind === 'line' ? says.x : x,
      labels,
      ...(kind === 'line' ? { at: drawn.at } : {}),
      series: [{ name, role: 'now', points }],
      says: [says.named(name, chartText(drawn, words))],
    },
  ];
}

/** So many rows of a matrix are told. */
const rowsMax = 5;

/** What a chart shows, in one sentence without its name. */
export function chartText(chart: EvaluationChart, words: Words): string {
  const says = words.modelCard.chart;
  if (chart.kind === 'matrix') {
    const rows = chart.rows.slice(0, rowsMax).map(({ label, cells }) => ({
      label,
      cells: cells.map((cell, n) => `${chart.columns[n] ?? ''} ${cell}`.trim()),
    }));
    return says.matrix({ rows, more: chart.rows.length - rows.length });
  }
  const decimals = decimalsFor(chart.points);
  const all = chart.points.map((value, n) => ({
    label: chart.labels[n] ?? '',
    value: figure(value, decimals),
    size: value,
  }));
  const none = { label: '', value: '', size: 0 };
  const [first = none, last = none] = [all[0], all.at(-1)];
  if (chart.kind === 'line') return says.line({ x: chart.x, y: chart.y, first, last });
  const sorted = all.toSorted((a, b) => b.size - a.size);
  const [highest = none, lowest = none] = [sorted[0], sorted.at(-1)];
  return says.bars({ highest, lowest, more: chart.more });
}
