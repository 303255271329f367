import type { WorldReader } from '../../../src/index.ts';
import type { About } from '../../actions/plan/model-card/about-of.ts';
import type { FoundCard } from '../../actions/plan/model-card/find-model-card.ts';

/** A choice takes so many. */
const most = 10;

/**
 * The versions that a test in this card can be of: its own; of a group's card the newest ten, and
 * the one it speaks of.
 */
export async function versionsOf(
  { of, group }: FoundCard,
  about: About | undefined,
  { registry }: WorldReader,
): Promise<readonly number[]> {
  if (!about) return [];
  if (of.kind === 'package') return [about.version];
  const newest: number[] = [];
  for await (const { version } of registry.modelPackages(group)) {
    newest.push(version);
    if (newest.length === most) break;
  }
  return newest.includes(about.version) ? newest : [...newest.slice(0, most - 1), about.version];
}
