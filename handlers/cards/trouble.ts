import { plain, referenceOf, type CardView, type Trouble } from '../../src/index.ts';

/** Something the operators must look at, said once: what, why, and what to do. */
export const troubleCard: CardView<{ readonly trouble: Trouble }, null> = {
  name: 'trouble',
  forOperators: true,
  groupOf: () => ({ account: '', region: '', name: '' }),
  async look(subject, { troubles }) {
    const trouble = await troubles.read(subject);
    return trouble ? { judged: { trouble }, shown: null } : 'gone';
  },
  basis: () => ({ group: { account: '', region: '', name: '' }, makers: [], metrics: [] }),
  agenda: () => ({ about: undefined, waits: false, asks: [] }),
  draw: ({ seen, words, ref }) => {
    const { kind, id, about, why, at } = seen.judged.trouble;
    const says = words.summaries.trouble;
    const title = says.title(kind);
    const lead = says.lead(kind);
    return {
      title,
      lead,
      verdict: says.verdict(kind),
      tone: 'attention',
      body: [
        { kind: 'warning', word: says.about, text: [{ text: plain(about, 200), as: 'code' }] },
        { kind: 'warning', word: says.why, text: [plain(why, 300)] },
        { kind: 'warning', word: says.word, text: [says.what(kind)] },
      ],
      buttons: [],
      smallPrint: [
        [`${says.id} ${plain(id, 120)} · `, words.when(at, 'date-time')],
        [`${says.reference} ${referenceOf(ref)}`],
      ],
      summary: `${title}: ${plain(about, 100)}. ${lead} ${says.what(kind)}`,
      notes: [],
    };
  },
  known: () => null,
  outside: () => [],
  changed: () => '',
  nameOf: (subject) => subject,
};
