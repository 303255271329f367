import type { Json } from '../json.ts';
import { printable } from '../reports/printable.ts';

/** What stands along an axis, in at most 20 characters each; its number where no text is given. */
export function axisLabels(value: Json | undefined, count: number): readonly string[] {
  const given: readonly Json[] = Array.isArray(value) ? value : [];
  return Array.from({ length: count }, (_, n) => {
    const label = given[n];
    return (typeof label === 'string' ? printable(label, 20) : '') || String(n + 1);
  });
}
