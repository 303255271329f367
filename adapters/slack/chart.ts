import { drawnChart, type Chart } from '../../src/index.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';

/** Slack's own limits of the names above and beside a chart. */
const [titleMax, axisMax] = [50, 50];

/** Lines, where there are any to draw, and below them the sentence that says the same. */
export function chart(element: Chart, drawing: Drawing): readonly Block[] {
  const drawn = drawnChart(element, clean);
  return [
    ...(drawn === undefined ? [] : [lines(drawn)]),
    ...richText(section(...inline(element.says, drawing))),
  ];
}

function lines({ title, unit, x, labels, series }: Chart): Block {
  return {
    type: 'data_visualization',
    title: clean(title, titleMax) || '…',
    chart: {
      type: 'line',
      series: series.map(({ name, points }) => ({
        name,
        data: labels.map((label, index) => ({ label, value: points[index] ?? 0 })),
      })),
      axis_config: {
        categories: labels,
        ...(x === '' ? {} : { x_label: clean(x, axisMax) }),
        ...(unit === '' ? {} : { y_label: clean(unit, axisMax) }),
      },
    },
  };
}
