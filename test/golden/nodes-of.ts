import { dict, type Dict } from '../../deploy/playground/slack/dict.ts';

/** Every object in a value, the outer before the inner. */
export function nodesOf(value: unknown): readonly Dict[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one));
  if (typeof value !== 'object' || value === null) return [];
  return [dict(value), ...Object.values(value).flatMap((inner) => nodesOf(inner))];
}
