import type { CardView } from '../../src/index.ts';
import { agenda } from './deployment/agenda.ts';
import { draw } from './deployment/draw.ts';
import { look, refOf } from './deployment/look.ts';
import { sceneOf } from './deployment/scene.ts';
import type { Judged, Shown } from './deployment/seen.ts';

/** One deployment: what one execution changes of how a stage is served, and how it serves then. */
export const deploymentCard: CardView<Judged, Shown> = {
  name: 'deployment',
  groupOf: (subject) => refOf(subject).group,
  look,
  basis: ({ judged: { group }, shown: { makers } }) => ({ group, makers, metrics: [] }),
  agenda,
  draw: (from) => draw(sceneOf(from)),
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.deployment.changed,
  nameOf: (subject) => {
    const { group, stage } = refOf(subject);
    return `${group.name} (${stage})`;
  },
};
