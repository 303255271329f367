import { monitorOf, type CardView } from '../../src/index.ts';
import { agenda } from './drift/agenda.ts';
import { alert } from './drift/alert.ts';
import { drawGone } from './drift/draw-gone.ts';
import { draw } from './drift/draw.ts';
import { known } from './drift/known.ts';
import { look } from './drift/look.ts';
import { recall } from './drift/recall.ts';
import { sceneOf } from './drift/scene.ts';
import type { Judged, Shown } from './drift/seen.ts';
import { unattended } from './drift/unattended.ts';

/** One monitor of a model: what it finds, from the first run that is not clean to the next that is. */
export const driftCard: CardView<Judged, Shown> = {
  name: 'drift',
  groupOf: (subject) => monitorOf(subject).group,
  look,
  recall,
  basis: ({ judged }) => ({ group: judged.group, makers: [], metrics: [] }),
  agenda,
  draw: (from) => draw(sceneOf(from)),
  drawGone,
  known,
  outside: () => [],
  alert,
  unattended,
  changed: (_before, _after, words) => words.drift.changed,
  nameOf: (subject) => {
    const { group, name } = monitorOf(subject);
    return `${group.name} (${name})`;
  },
};
