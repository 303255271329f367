import { groupOf, type CardView } from '../../src/index.ts';
import { agenda } from './retraining/agenda.ts';
import { draw } from './retraining/draw.ts';
import { look, type Judged, type Shown } from './retraining/look.ts';

/** The retraining of a model group where no incident asks for it; put up by the command `retrain`. */
export const retrainingCard: CardView<Judged, Shown> = {
  name: 'retraining',
  groupOf,
  look: (subject, world) => look(groupOf(subject), world),
  basis: ({ judged: { group } }) => ({ group, makers: [], metrics: [] }),
  agenda,
  draw,
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.retraining.changed,
  nameOf: (subject) => groupOf(subject).name,
};
