import type { Json } from '../../../src/index.ts';

/** The items of a list; none of anything else. */
export function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
