import { digest, type Action, type CardView, type Form } from '../../src/index.ts';

/** The smallest world whose words can be edited: parts of a text, each by two pages of a form. */
export type DescribedThing = {
  readonly parts: Record<string, string>;
  gone?: true;
  broken?: true;
};

const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };
const page = { subject: 'thing', close: 'Cancel' };
const named = { hint: '', missing: 'Needed.' };

/** A view whose only button asks for its form when it is pressed. */
export function describedView(
  state: DescribedThing,
  { review = false }: { readonly review?: boolean } = {},
): CardView {
  return {
    name: 'thing',
    groupOf: () => group,
    look: async () => {
      if (state.broken) throw new Error('AWS is away');
      return state.gone ? 'gone' : { judged: { ...state.parts }, shown: null };
    },
    basis: () => ({ group, makers: [], metrics: [] }),
    agenda: () => ({ about: 'parts', waits: false, asks: [{ verb: 'edit', on: '' }] }),
    draw: ({ recorded: { round } }) => ({
      title: 'thing: described',
      lead: '',
      verdict: '',
      tone: 'default',
      body: [],
      buttons:
        round?.status === 'open'
          ? [
              {
                kind: 'act',
                verb: 'edit',
                on: '',
                label: 'Edit…',
                accessibility: 'Edit',
                place: 'row',
                form: { onDemand: true },
              },
            ]
          : [],
      smallPrint: [],
      summary: '',
      notes: [],
    }),
    form({ answers: { part, text } }) {
      if (part === undefined) return whichPart(state);
      if (review && text !== undefined) return whatIsWritten(part, text);
      const page = whichText(part, state.parts[part] ?? '');
      return review ? { ...page, next: true, back: 'Back' } : page;
    },
    known: () => null,
    outside: () => [],
    changed: () => 'the text changed',
    nameOf: () => 'thing',
  };
}

function whichPart({ parts }: DescribedThing): Form {
  const options = Object.keys(parts).map((value) => ({ value, label: value }));
  return {
    ...page,
    next: true,
    title: 'Edit',
    submit: 'Next',
    effect: ['Asks which part to edit.'],
    fields: [
      { ...named, kind: 'choice', id: 'part', label: 'Part', required: true, options },
      { ...named, kind: 'text', id: 'note', label: 'Note', required: false, max: 20 },
    ],
  };
}

function whichText(part: string, initial: string): Form {
  return {
    ...page,
    title: `Edit ${part}`,
    submit: 'Save',
    effect: [`Writes ${part}.`],
    fields: [
      { kind: 'kept', id: 'base', value: digest(initial) },
      { ...named, kind: 'text', id: 'text', label: 'Text', required: true, max: 3000, initial },
    ],
  };
}

function whatIsWritten(part: string, text: string): Form {
  const effect = [`Writes ${text.length} characters.`];
  const title = `Review ${part}`;
  return { ...page, back: 'Back', title, submit: 'Write', effect, fields: [] };
}

/** Takes what all pages ask; `compares`: it finds out by itself whether the text is another one. */
export function editing(state: DescribedThing, compares: boolean): Action {
  return {
    verb: 'edit',
    asks: {
      part: { required: true, max: 40 },
      note: { required: false, max: 20 },
      base: { required: true, max: 64 },
      text: { required: true, max: 3000 },
    },
    governed: 'sentence',
    ends: true,
    ...(compares ? { compares } : {}),
    stageOf: () => undefined,
    target: () => ({ target: '111122223333:eu-west-1:things/described' }),
    plan: async () => null,
    async perform(_plan, { decision: { answers } }) {
      state.parts[answers['part'] ?? ''] = answers['text'] ?? '';
      return { status: 'done', standings: [], touched: [] };
    },
  };
}
