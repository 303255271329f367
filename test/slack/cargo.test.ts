import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ChoiceField, Field, Form, TextField } from '../../src/index.ts';
import { pack, unpack } from '../../adapters/slack/cargo.ts';
import { formView } from '../../adapters/slack/form-view.ts';
import { load } from '../../adapters/slack/load.ts';
import { formMetadata } from '../../adapters/slack/metadata.ts';
import { checkView } from '../../deploy/playground/slack/check-view.ts';
import { drifting } from '../contract/chat-platform/drifting.ts';
import { carriedForm } from '../cards/carried-form.ts';

const act = { verb: 'snooze', on: 'prod', evidence: 'e'.repeat(32), policy: 'p'.repeat(32) };
const form = (fields: readonly Field[], effect: readonly string[] = []): Form => {
  return { title: 'Snooze', submit: 'Snooze', close: 'Cancel', subject: 'Drift', effect, fields };
};
const { ref: card, locale } = drifting;

const words = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength });
const named = { label: words(75), required: fc.boolean(), hint: fc.string({ maxLength: 150 }) };
const text: fc.Arbitrary<TextField> = fc.record(
  {
    kind: fc.constant('text' as const),
    id: fc.constant('parameters'),
    ...named,
    missing: fc.constant(''),
    max: fc.integer({ min: 2000, max: 3000 }),
    min: fc.integer({ min: 1, max: 10 }),
    lines: fc.constant(true as const),
    initial: fc.string({ maxLength: 2000 }),
  },
  { requiredKeys: ['kind', 'id', 'label', 'required', 'hint', 'missing', 'max'] },
);
const options = fc.uniqueArray(fc.record({ value: words(30), label: words(75) }), {
  minLength: 1,
  maxLength: 10,
  selector: ({ value }) => value,
});
const choice: fc.Arbitrary<ChoiceField> = fc
  .record({ ...named, options, at: fc.nat(9) })
  .map(({ at, ...rest }) => ({
    kind: 'choice',
    id: 'until',
    missing: '',
    ...rest,
    ...(rest.options[at] ? { initial: rest.options[at].value } : {}),
  }));

describe('a form in the value of a button', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(text, choice, (...fields) => {
        const own = { ...act, form: form(fields, ['It is quiet.']) };
        expect(unpack(pack({ card, locale, own, menu: {} }))?.own).toEqual(own);
      }),
    );
  });

  it('comes back from a button that knew only texts, as one', () => {
    const field = ['reason', 'Reason', true, 3, 500, 'Everyone can read it.'];
    const f = ['Reject', 'Reject', 'Cancel', 'churn v2', ['For every stage.'], [field]];
    const o = { a: ['reject', '', 'e', 'p'], f };
    const value = JSON.stringify({ r: 1, c: ['model-package', 'arn'], l: 'en', o });
    expect(carriedForm(unpack(value)?.own ?? {})?.fields).toEqual([
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason',
        required: true,
        min: 3,
        max: 500,
        hint: 'Everyone can read it.',
        missing: '',
      },
    ]);
  });

  it('fits whatever it asks, and Slack takes it', () => {
    fc.assert(
      fc.property(
        text,
        choice,
        fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }),
        (...parts) => {
          const [one, other, effect] = parts;
          const [button] = drifting.buttons;
          if (button?.kind !== 'act') throw new Error('the sample begins with an act');
          const offer = { ...button, form: form([one, other], effect) };
          const [loaded] = load(card, locale, [offer]).row;
          expect(loaded?.value.length).toBeLessThanOrEqual(2000);
          const own = unpack(loaded?.value ?? '')?.own;
          const opened = carriedForm(own ?? {});
          expect(opened?.fields.map(({ id }) => id)).toEqual(['parameters', 'until']);
          if (own === undefined || opened === undefined) return;
          const metadata = formMetadata(own, {
            card: { ...card },
            locale,
            channel: 'C0',
            ts: '1.1',
          });
          expect(checkView(formView(opened, metadata))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
