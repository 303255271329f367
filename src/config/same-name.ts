import { fits } from '../fits.ts';
import { overlap } from './overlap.ts';

/** What one pattern of groups leads to in one stage. A `*` of the pattern is one of the name. */
export type Target = {
  readonly line: number;
  readonly kind: 'endpoint' | 'component';
  readonly template: string;
  readonly group: string;
  readonly stage: string;
  /** The template with the stage filled in. */
  readonly shape: string;
  /** The shape with the group filled in. */
  readonly name: string;
  /** The one that is named, else those where groups are registered. */
  readonly places: readonly string[];
  /** Whether an earlier line means this group and stage. */
  readonly isTaken: (group: string, stage: string) => boolean;
};

/** Whether two targets may lead to one name at one place, for different groups or stages. */
export function sameName(one: Target, other: Target): boolean {
  if (one.kind !== other.kind || !one.places.some((place) => other.places.includes(place))) {
    return false;
  }
  if (!overlap(one.name, other.name)) return false;
  const isPattern = [one.group.includes('*'), other.group.includes('*')] as const;
  if (isPattern[0] && !isPattern[1]) return leadsThere(one, other);
  if (isPattern[1] && !isPattern[0]) return leadsThere(other, one);
  if (one.stage !== other.stage) return true;
  // Of one shape, each group has a name of its own.
  return isPattern[0] ? one.shape !== other.shape : differ(one.group, other.group);
}

/** Whether some group of the pattern's, other than that of the name, leads to the very name. */
function leadsThere(pattern: Target, { name, group, stage }: Target): boolean {
  const [before = '', after = '', ...more] = pattern.shape.split('{group}');
  // Whoever says the group twice, or not at all, is not taken apart.
  if (more.length > 0 || !pattern.shape.includes('{group}')) return true;
  const found = name.slice(before.length, name.length - after.length);
  const isMeant = found !== '' && fits(pattern.group, found);
  if (!isMeant || pattern.isTaken(found, pattern.stage)) return false;
  return differ(found, group) || pattern.stage !== stage;
}

function differ(one: string, other: string): boolean {
  return one.toLowerCase() !== other.toLowerCase();
}
