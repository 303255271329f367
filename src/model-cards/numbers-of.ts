import type { Json } from '../json.ts';
import { numberOf } from '../reports/number-of.ts';

/** The numbers of a list, given as numbers or as their text; undefined where one is none. */
export function numbersOf(value: Json | undefined): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const numbers = value.map(numberOf).filter((number) => number !== undefined);
  return numbers.length === value.length ? numbers : undefined;
}
