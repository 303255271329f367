import { featuresOf } from './features.ts';

/** How far a group's features drift: as told, else those that may drift go all the way. */
export function driftOf(
  group: string,
  drift: Readonly<Record<string, number>> | undefined,
): Readonly<Record<string, number>> {
  if (drift) return drift;
  const drifting = featuresOf(group).filter((each) => 'drifted' in each);
  return Object.fromEntries(drifting.map(({ name }) => [name, 1]));
}
