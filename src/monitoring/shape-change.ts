import type { Finding, Peak } from '../monitoring.ts';

/** Peaks before and now where their number changed, such as one that became two. */
export function shapeChange({
  shape,
}: Pick<Finding, 'shape'>):
  { readonly before: readonly Peak[]; readonly now: readonly Peak[] } | undefined {
  if (shape === undefined || shape.before.length === 0 || shape.now.length === 0) return undefined;
  return shape.before.length === shape.now.length ? undefined : shape;
}
