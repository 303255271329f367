import type { Json } from '../json.ts';
import { printable } from '../reports/printable.ts';

/** What an axis counts, in at most 50 characters; '' where it is not said. */
export function axisName(value: Json | undefined): string {
  return typeof value === 'string' ? printable(value, 50) : '';
}
