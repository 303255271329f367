import {
  silences,
  type Alert,
  type DrawnFrom,
  type GroupRef,
  type Silence,
} from '../../../src/index.ts';

/** Everything the card is drawn from. */
export type Scene = DrawnFrom<{ readonly group: GroupRef }, null>;

/** Those that are active, in the order they were written. */
export function activeIn({ recorded }: Pick<Scene, 'recorded'>): readonly Silence[] {
  const all = recorded.watch?.silences ?? [];
  return all.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Those of the group's alerts that fire, and how many of them are silenced. */
export function firingIn(scene: Pick<Scene, 'recorded'>): {
  readonly firing: readonly Alert[];
  readonly silenced: number;
} {
  const firing = scene.recorded.watch?.firing ?? [];
  const active = activeIn(scene);
  const isSilenced = ({ labels }: Alert) => active.some((each) => silences(each, labels));
  return { firing, silenced: firing.filter(isSilenced).length };
}
