import { groupOf, type CardView, type GroupRef } from '../../src/index.ts';
import { agenda } from './silences/agenda.ts';
import { draw } from './silences/draw.ts';

/** What is silenced of a model group's alerts, and by whom; put up by the command of its name. */
export const silencesCard: CardView<{ readonly group: GroupRef }, null> = {
  name: 'silences',
  groupOf,
  look: async (subject) => ({ judged: { group: groupOf(subject) }, shown: null }),
  basis: ({ judged: { group } }) => ({ group, makers: [], metrics: [] }),
  agenda: (_seen, recorded) => agenda(recorded),
  draw,
  known: () => null,
  outside: () => [],
  // It raises none, and is told of those of its group.
  alert: () => undefined,
  changed: () => '',
  nameOf: (subject) => groupOf(subject).name,
};
