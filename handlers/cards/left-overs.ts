import { groupOf, type CardView } from '../../src/index.ts';
import { agenda } from './left-overs/agenda.ts';
import { draw } from './left-overs/draw.ts';
import { form } from './left-overs/form.ts';
import { look, type Judged, type Shown } from './left-overs/look.ts';

/** What Ringi made for a group and nothing needs any more; put up by the command `leftovers`. */
export const leftOversCard: CardView<Judged, Shown> = {
  name: 'left-overs',
  groupOf,
  look: (subject, world) => look(groupOf(subject), world),
  basis: ({ judged: { group } }) => ({ group, makers: [], metrics: [] }),
  agenda,
  draw,
  form,
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.leftOvers.changed,
  nameOf: (subject) => groupOf(subject).name,
};
