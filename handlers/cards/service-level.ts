import type { CardView } from '../../src/index.ts';
import { refOf } from './deployment/look.ts';
import { agenda } from './service-level/agenda.ts';
import { alert } from './service-level/alert.ts';
import { draw } from './service-level/draw.ts';
import { look } from './service-level/look.ts';
import { sceneOf } from './service-level/scene.ts';
import type { Judged, Shown } from './service-level/seen.ts';

/** What one deployment brought serves worse than was expected, while that is watched. */
export const serviceLevelCard: CardView<Judged, Shown> = {
  name: 'service-level',
  groupOf: (subject) => refOf(subject).group,
  look,
  basis: ({ judged: { group } }) => ({ group, makers: [], metrics: [] }),
  agenda,
  alert,
  draw: (from) => draw(sceneOf(from)),
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.serviceLevel.changed,
  nameOf: (subject) => {
    const { group, stage } = refOf(subject);
    return `${group.name} (${stage})`;
  },
};
