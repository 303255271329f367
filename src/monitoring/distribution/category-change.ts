import type { Finding } from '../../monitoring.ts';
import { printable } from '../../reports/printable.ts';
import { sharesOf } from './frequencies.ts';
import type { Frequencies } from './frequencies.ts';
import { nameable } from './nameable.ts';

/** The category whose share changed most, before and now; none that few records have. */
export function categoryChange(
  before: Frequencies,
  now: Frequencies,
): Pick<Finding, 'category' | 'before' | 'now'> {
  const [then, since] = [sharesOf(before), sharesOf(now)];
  const change = (name: string) => Math.abs((then.get(name) ?? 0) - (since.get(name) ?? 0));
  const name = nameable(before, now).toSorted((a, b) => change(b) - change(a))[0];
  if (name === undefined) return {};
  return {
    category: printable(name, 40) || '␣',
    before: { mean: then.get(name) ?? 0 },
    now: { mean: since.get(name) ?? 0 },
  };
}
