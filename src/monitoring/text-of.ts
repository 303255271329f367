import { printable } from '../reports/printable.ts';

/** A text or number of a report as one line of at most `max` characters; '' where it is neither. */
export function textOf(value: unknown, max: number): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? printable(value, max) : '';
}
