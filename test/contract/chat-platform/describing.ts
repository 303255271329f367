import type { Card, Form, FormAnswer } from '../../../src/index.ts';
import { waiting } from '../../teams/sample-card.ts';

/** A button whose form is asked for. */
export const describing: Card = {
  ...waiting,
  buttons: [
    {
      kind: 'act',
      verb: 'describe',
      on: 'purpose',
      label: 'Describe…',
      accessibility: 'Describe credit-risk v12',
      place: 'row',
      evidence: 'old-evidence',
      policy: 'old-policy',
      form: { onDemand: true },
    },
  ],
};

/** As long as a text of a model card gets, and a little longer. */
export const longText = 'Scores loans of private customers.\n'.repeat(85).slice(0, 2900);

/** What no chat may read anything into. */
export const hostile = '<!channel> & <at>x</at> "{{DATE(2026-11-20T00:00:00Z)}}" \\ \u2028 𠮷 %s';

const page = { subject: 'credit-risk v12', close: 'Cancel' };
const field = { hint: '', missing: 'Write something.' };

/** Asks which, and leads on. */
export const which: Form = {
  ...page,
  next: true,
  title: 'Describe',
  submit: 'Next',
  effect: ['Nothing is written yet.'],
  fields: [
    {
      ...field,
      kind: 'choice',
      id: 'part',
      label: 'Part',
      required: true,
      options: ['Purpose', 'Risk'].map((label) => ({ value: label.toLowerCase(), label })),
    },
    { ...field, kind: 'text', id: 'note', label: 'Note', required: false, max: 3000 },
  ],
};

/** Many sentences, what stands there already, and what comes back unseen. */
export const what: Form = {
  ...page,
  title: 'Describe the purpose',
  submit: 'Save',
  effect: Array.from({ length: 20 }, (_, n) => `Calls UpdateModelCard ${n + 1} of 20.`),
  fields: [
    { kind: 'kept', id: 'part', value: 'purpose' },
    { kind: 'kept', id: 'base', value: hostile },
    {
      ...field,
      kind: 'text',
      id: 'text',
      label: 'Text',
      required: true,
      max: 3000,
      initial: longText,
    },
  ],
};

/** The form as the bot answers it: on other digests than the button's. */
export function answering(form: Form): Extract<FormAnswer, { readonly status: 'form' }> {
  return {
    status: 'form',
    form,
    page: form.back === undefined ? 0 : 1,
    evidence: `seen-${form.title}`,
    policy: 'policy-now',
  };
}
