import type { Histogram } from '../../monitoring.ts';
import { printable } from '../../reports/printable.ts';
import { percent } from './percent.ts';

/**
 * The greatest of these names with their shares before and now, in the order of before; what they
 * leave is `…`. Undefined where there is no name.
 */
export function shareHistogram(
  before: Shares,
  now: Shares,
  names: readonly string[],
): Histogram | undefined {
  const weight = (name: string) => Math.max(before.get(name) ?? 0, now.get(name) ?? 0);
  const named = names.toSorted((a, b) => weight(b) - weight(a)).slice(0, most);
  if (named.length === 0) return undefined;
  const bins = named
    .toSorted((a, b) => (before.get(b) ?? 0) - (before.get(a) ?? 0))
    .map((name) => ({
      label: printable(name, 24) || '␣',
      before: percent(before.get(name) ?? 0),
      now: percent(now.get(name) ?? 0),
    }));
  return { of: 'categorical', bins: [...bins, ...restOf(before, now, named)] };
}

/** A share, 0 to 1, by name. */
export type Shares = ReadonlyMap<string, number>;

const most = 14;

function restOf(before: Shares, now: Shares, named: readonly string[]): Histogram['bins'] {
  const rest = (shares: Shares) => {
    const sum = named.reduce((total, name) => total + (shares.get(name) ?? 0), 0);
    return percent(Math.max(0, 1 - sum));
  };
  const bin = { label: '…', before: rest(before), now: rest(now) };
  return bin.before > 0 || bin.now > 0 ? [bin] : [];
}
