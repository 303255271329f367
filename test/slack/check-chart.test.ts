import { describe, expect, it } from '@jest/globals';
import { checkBlocks } from '../../deploy/playground/slack/check-blocks.ts';

const data = (labels: readonly string[], value: unknown = 1) =>
  labels.map((label) => ({ label, value }));
const labels = ['a', 'b'];
const long = Array.from({ length: 21 }, (_, n) => `${n}`);

/** A chart of one line that Slack takes, but for these parts. */
const chart = (part: object = {}, block: object = {}) => ({
  type: 'data_visualization',
  title: 'tenure_months',
  chart: {
    type: 'line',
    series: [{ name: 'Now', data: data(labels) }],
    axis_config: { categories: labels, x_label: 'Months', y_label: '%' },
    ...part,
  },
  ...block,
});
const line = (series: object, categories: readonly string[] = labels) => ({
  series: [{ name: 'Now', data: data(categories), ...series }],
  axis_config: { categories },
});

describe('a chart in the Slack emulator', () => {
  it('is taken, one or two a message', () => {
    expect(checkBlocks([chart(), chart()], 'message')).toEqual([]);
  });

  it.each([
    ['three of them', [chart(), chart(), chart()], 'too many charts'],
    ['no title', [chart({}, { title: '' })], 'missing required field'],
    ['a long title', [chart({}, { title: 'x'.repeat(51) })], 'no more than 50'],
    ['no lines', [chart({ series: [] })], 'at least 1 series'],
    ['a line without a name', [chart(line({ name: '' }))], 'missing required field'],
    ['a long name', [chart(line({ name: 'x'.repeat(21) }))], 'no more than 20'],
    ['21 points', [chart(line({}, long))], 'no more than 20'],
    ['no points', [chart(line({}, []))], 'at least 1 point'],
    ['a long label', [chart(line({}, ['x'.repeat(21), 'b']))], 'no more than 20'],
    ['two of one label', [chart(line({}, ['a', 'a']))], 'must be unique'],
    ['a point too few', [chart(line({ data: data(['a']) }))], 'one data point per category'],
    ['no number', [chart(line({ data: data(labels, null) }))], 'must be a number'],
    ['a text for a number', [chart(line({ data: data(labels, 'NaN') }))], 'must be a number'],
    [
      'a long name of an axis',
      [chart({ axis_config: { categories: labels, x_label: 'x'.repeat(51) } })],
      'no more than 50',
    ],
  ])('is refused with %s', (_with, blocks, message) => {
    expect(checkBlocks(blocks, 'message').join()).toContain(message);
  });
});
