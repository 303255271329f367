import type { CardView } from '../../src/index.ts';
import { draw } from './digest/draw.ts';
import { digestFacts, type DigestFacts } from './digest/facts.ts';
import { look, type Judged } from './digest/look.ts';
import { digestOf } from './digest/digest-subject.ts';

/** What fired in a day or a week, and what is open: as it was when it was told. */
export const digestCard: CardView<Judged, DigestFacts> = {
  name: 'digest',
  groupOf(subject) {
    digestOf(subject);
    return { account: '', region: '', name: '' };
  },
  routeOf: (subject, { digests }) => digests.find(({ id }) => id === digestOf(subject).id)?.route,
  look,
  /** What was told stays told, whatever happens later. */
  recall: (seen, { watch }) => {
    const told = digestFacts.safeParse(watch?.known);
    return told.success ? { ...seen, shown: told.data } : seen;
  },
  basis: () => ({ group: { account: '', region: '', name: '' }, makers: [], metrics: [] }),
  agenda: () => ({ about: undefined, waits: false, asks: [] }),
  draw,
  known: ({ shown }) => shown,
  outside: () => [],
  // It raises none; views that may are told what they remembered.
  alert: () => undefined,
  changed: () => '',
  nameOf: (subject) => digestOf(subject).until.toISOString().slice(0, 10),
};
