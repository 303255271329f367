import type { Json } from '../json.ts';
import { decimalsFor, figure } from '../words/figures.ts';
import { clip } from '../words/plain.ts';
import { axisName } from './axis-name.ts';
import { numbersOf } from './numbers-of.ts';

/** A `linear_graph` as it is drawn; undefined where it is not a list of pairs of numbers. */
export function shownLine(value: Json | undefined, x: Json | undefined, y: Json | undefined) {
  const pairs = (Array.isArray(value) ? value : []).map((pair: Json) => numbersOf(pair));
  if (pairs.length === 0 || pairs.some((pair) => pair?.length !== 2)) return undefined;
  const taken = evenly(pairs.flatMap((pair) => (pair ? [pair] : [])));
  const at = taken.map(([left = 0]) => left);
  const decimals = decimalsFor(at);
  return {
    kind: 'line' as const,
    x: axisName(x),
    y: axisName(y),
    labels: at.map((place) => clip(figure(place, decimals), 20)),
    at,
    points: taken.map(([, point = 0]) => point),
  };
}

/** What a chat draws. */
const most = 20;

function evenly<T>(all: readonly T[]): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) =>
    Math.round((n * (all.length - 1)) / (most - 1)),
  ).flatMap((n) => all.slice(n, n + 1));
}
