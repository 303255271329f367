import { endpointOf, type CardView } from '../../src/index.ts';
import { agenda } from './endpoint/agenda.ts';
import { alert } from './endpoint/alert.ts';
import { drawGone } from './endpoint/draw-gone.ts';
import { draw } from './endpoint/draw.ts';
import { look, type Judged, type Shown } from './endpoint/look.ts';

/** An endpoint that answers nothing: since when, why, and which versions it should serve. */
export const endpointCard: CardView<Judged, Shown> = {
  name: 'endpoint',
  groupOf: (subject) => endpointOf(subject).group,
  look,
  basis: ({ judged }) => ({ group: endpointOf(judged.endpoint).group, makers: [], metrics: [] }),
  agenda,
  alert,
  draw,
  drawGone,
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.endpoint.changed,
  nameOf: (subject) => endpointOf(subject).name,
};
