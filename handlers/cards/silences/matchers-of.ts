import { matchersIn, type Decision, type Matcher } from '../../../src/index.ts';

/** What somebody asked to silence. */
export function matchersOf({ answers }: Decision): readonly Matcher[] {
  const read = matchersIn((answers['matchers'] ?? '').split('\n'));
  return 'matchers' in read ? read.matchers : [];
}
