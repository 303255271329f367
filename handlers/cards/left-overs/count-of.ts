import type { LeftOverCount } from '../../../src/index.ts';
import type { Made } from '../../actions/plan/made.ts';

/** How many of them are configurations, and how many models. */
export function countOf(names: readonly Made[]): LeftOverCount {
  const configs = names.filter(({ kind }) => kind === 'config').length;
  return { configs, models: names.length - configs };
}
