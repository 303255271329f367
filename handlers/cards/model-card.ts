import { modelCardIn, packageIn, type CardView } from '../../src/index.ts';
import { agenda } from './model-card/agenda.ts';
import { changed } from './model-card/changed.ts';
import { chronicles } from './model-card/chronicles.ts';
import { draw } from './model-card/draw.ts';
import { form } from './model-card/form.ts';
import { keeps } from './model-card/keeps.ts';
import { look } from './model-card/look.ts';
import { lookAgain } from './model-card/look-again.ts';
import type { Judged, Shown } from './model-card/seen.ts';

/** A model card: what it says, what it lacks, who may see it, and how far its review is. */
export const modelCardCard: CardView<Judged, Shown> = {
  name: 'model-card',
  groupOf,
  chronicles,
  look,
  basis: ({ judged: { group } }) => ({ group, makers: [], metrics: [] }),
  names: ({ shown: { modified } }) => (modified?.by ? [modified.by] : []),
  cardFacts: ({ judged: { lacks } }) => ({ lacks }),
  agenda,
  draw(scene) {
    const at = lookAgain(scene);
    return { ...draw(scene), ...(at && { lookAgain: at }) };
  },
  form,
  known: () => null,
  outside: () => [],
  keeps,
  changed,
  nameOf(subject) {
    const { group, name } = cardIn(subject);
    const version = packageIn(name)?.version;
    return `${group.name}${version === undefined ? '' : ` v${version}`} (model card)`;
  },
};

function groupOf(subject: string) {
  return cardIn(subject).group;
}

function cardIn(subject: string) {
  const card = modelCardIn(subject);
  if (!card) throw new Error(`${subject} is not a model card`);
  return card;
}
