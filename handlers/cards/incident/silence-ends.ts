import type { Watch } from '../../../src/index.ts';

/** When the first of the group's silences ends: what is said of an alert may change then. */
export function silenceEnds(watch: Watch | undefined): Date | undefined {
  const [first] = (watch?.silences ?? []).map(({ endsAt }) => endsAt).toSorted();
  return first === undefined ? undefined : new Date(first);
}
