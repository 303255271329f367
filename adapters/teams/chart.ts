import { clip, drawnChart, type Chart } from '../../src/index.ts';
import { literal } from './literal.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';

/** Names of a chart and of its axes. */
const nameMax = 50;

/**
 * Lines, where there are any to draw and the client can, and below them the sentence that says the
 * same.
 */
export function chart(element: Chart): readonly Part[] {
  const drawn = drawnChart(element, shown);
  return [...(drawn === undefined ? [] : [lines(drawn)]), richText(element.says, {}, 'small')];
}

function lines({ title, unit, x, labels, at, series }: Chart): Part {
  return {
    type: 'Chart.Line',
    title: shown(title, nameMax),
    // Else it is only read aloud.
    showTitle: true,
    xAxisTitle: shown(x, nameMax),
    yAxisTitle: shown(unit, nameMax),
    data: series.map(({ name, role, points }) => ({
      legend: name,
      color: colours[role],
      // Of labels Teams cuts what does not fit; of numbers it chooses the marks itself.
      values: labels.map((label, index) => ({ x: at?.[index] ?? label, y: points[index] ?? 0 })),
    })),
    spacing: 'medium',
    fallback: 'drop',
  };
}

const colours = {
  baseline: 'neutral',
  now: 'categoricalBlue',
  score: 'categoricalBlue',
  threshold: 'attention',
} as const satisfies Record<Chart['series'][number]['role'], string>;

function shown(text: string, max: number): string {
  return clip(literal(text), max);
}
