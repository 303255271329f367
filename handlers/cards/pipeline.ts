import { pipelineOf, type CardView } from '../../src/index.ts';
import { agenda } from './pipeline/agenda.ts';
import { alert } from './pipeline/alert.ts';
import { draw } from './pipeline/draw.ts';
import { look, type Judged, type Shown } from './pipeline/look.ts';

/** A training pipeline that fails: which step, why, and a way to try it again. */
export const pipelineCard: CardView<Judged, Shown> = {
  name: 'pipeline',
  groupOf: (subject) => pipelineOf(subject).group,
  look,
  basis: ({ judged }) => ({ group: pipelineOf(judged.pipeline).group, makers: [], metrics: [] }),
  agenda,
  alert,
  draw,
  known: () => null,
  outside: () => [],
  changed: (_before, _after, words) => words.pipeline.changed,
  nameOf: (subject) => pipelineOf(subject).name,
};
