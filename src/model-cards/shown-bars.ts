import type { Json } from '../json.ts';
import { axisLabels } from './axis-labels.ts';
import { axisName } from './axis-name.ts';
import { numbersOf } from './numbers-of.ts';

/** A `bar_chart` as it is drawn; undefined where it is not a list of numbers. */
export function shownBars(value: Json | undefined, x: Json | undefined, y: Json | undefined) {
  const numbers = numbersOf(value);
  if (numbers === undefined || numbers.length === 0) return undefined;
  const points = numbers.slice(0, most);
  return {
    kind: 'bars' as const,
    x: axisName(x),
    y: axisName(y),
    labels: axisLabels(x, points.length),
    points,
    more: numbers.length - points.length,
  };
}

/** What a chat draws. */
const most = 20;
