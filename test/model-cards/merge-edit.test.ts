import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  contentFields,
  fieldDigests,
  fieldsOf,
  fieldText,
  type JsonObject,
  mergeEdit,
  type MergedEdit,
  readField,
  writeField,
} from '../../src/index.ts';
import { contentOf } from './content-of.ts';
import { textIn } from './text-in.ts';

const fields = [...fieldsOf('intended_uses', 'standalone'), ...fieldsOf('risk', 'standalone')];
const shown = contentOf('standalone');
const answersTo = (content: JsonObject) =>
  Object.fromEntries(
    fields.map((field) => {
      const text = fieldText(content, field);
      return [field.id, 'text' in text ? text.text : ''];
    }),
  );
const edit = (now: JsonObject, answers: Readonly<Record<string, string>>, base = shown) =>
  mergeEdit(now, { fields, answers, base: fieldDigests(base, fields) });
const told = ({ changes, conflicts }: MergedEdit) => ({
  changes: changes.map(({ field, before, after }) => [field.id, before, after]),
  conflicts: conflicts.map(({ field, now, yours }) => [field.id, now, yours]),
});
const uses = (field: string, text: string | undefined, content = shown) =>
  writeField(content, ['intended_uses', field], text);

describe('a form that was filled in', () => {
  it('and left as it was changes nothing, to the letter', () => {
    const merged = edit(shown, answersTo(shown));
    expect(told(merged)).toEqual({ changes: [], conflicts: [] });
    expect(merged.content).toBe(shown);
  });

  it('changes what was changed in it', () => {
    const answers = { ...answersTo(shown), purpose_of_model: 'Rank.', intended_uses: '' };
    const merged = edit(shown, answers);
    expect(told(merged)).toEqual({
      changes: [
        ['purpose_of_model', readField(shown, ['intended_uses', 'purpose_of_model']), 'Rank.'],
        ['intended_uses', readField(shown, ['intended_uses', 'intended_uses']), ''],
      ],
      conflicts: [],
    });
    expect(merged.content).toEqual(uses('intended_uses', '', uses('purpose_of_model', 'Rank.')));
  });

  it('takes line ends and white space, as chats change them, for no edit', () => {
    const base = uses('purpose_of_model', ' Rank.  \r\n\r\nTwice. \n');
    const merged = edit(base, { purpose_of_model: 'Rank.\n\nTwice.' }, base);
    expect(merged.content).toBe(base);
    expect(told(edit(base, { purpose_of_model: 'Rank. Twice.' }, base)).changes).toHaveLength(1);
  });

  it('leaves a field that it did not ask for', () => {
    expect(edit(shown, {}).content).toBe(shown);
    expect(edit(uses('risk_rating', 'Low'), {}).content).toEqual(uses('risk_rating', 'Low'));
  });
});

describe('a form that somebody else was faster than', () => {
  const now = uses('purpose_of_model', 'Theirs.');

  it('takes theirs where its person left the field', () => {
    const merged = edit(now, { ...answersTo(shown), risk_rating: 'Low' });
    expect(told(merged)).toEqual({ changes: [['risk_rating', 'High', 'Low']], conflicts: [] });
    expect(merged.content).toEqual(uses('risk_rating', 'Low', now));
  });

  it('takes theirs, too, where a chat changed the white space of what it showed', () => {
    const base = uses('purpose_of_model', 'Rank.  \r\n\r\nTwice. \n');
    const merged = edit(now, { purpose_of_model: 'Rank.\n\nTwice.' }, base);
    expect(told(merged)).toEqual({ changes: [], conflicts: [] });
    expect(merged.content).toBe(now);
  });

  it('is a conflict where both changed one field, and theirs stays', () => {
    const merged = edit(now, { ...answersTo(shown), purpose_of_model: 'Mine.' });
    expect(told(merged)).toEqual({
      changes: [],
      conflicts: [['purpose_of_model', 'Theirs.', 'Mine.']],
    });
    expect(merged.content).toBe(now);
  });

  it('is none where both wrote the same', () => {
    const merged = edit(now, { ...answersTo(shown), purpose_of_model: 'Theirs. ' });
    expect(told(merged)).toEqual({ changes: [], conflicts: [] });
    expect(merged.content).toBe(now);
  });

  it('is a conflict where one of them emptied the field', () => {
    const gone = uses('purpose_of_model', undefined);
    expect(told(edit(gone, { purpose_of_model: 'Mine.' })).conflicts).toEqual([
      ['purpose_of_model', '', 'Mine.'],
    ]);
    expect(told(edit(now, { purpose_of_model: '' })).conflicts).toEqual([
      ['purpose_of_model', 'Theirs.', ''],
    ]);
    expect(told(edit(gone, { purpose_of_model: '' }))).toEqual({ changes: [], conflicts: [] });
  });
});

describe('what a form could not show', () => {
  const base = uses('risk_rating', 'severe');

  it('stays where its person left the field empty', () => {
    const merged = edit(base, answersTo(base), base);
    expect(merged.content).toBe(base);
  });

  it('is written over where they chose', () => {
    expect(told(edit(base, { risk_rating: 'High' }, base)).changes).toEqual([
      ['risk_rating', 'severe', 'High'],
    ]);
  });

  it('is a conflict where somebody else wrote it meanwhile', () => {
    expect(told(edit(base, { risk_rating: 'Low' })).conflicts).toEqual([
      ['risk_rating', 'severe', 'Low'],
    ]);
    const text = uses('risk_rating', 'Medium');
    expect(told(edit(text, { risk_rating: 'Low' }, base)).conflicts).toEqual([
      ['risk_rating', 'Medium', 'Low'],
    ]);
    const list = writeField(shown, ['intended_uses', 'risk_rating'], ['High']);
    expect(told(edit(list, { risk_rating: 'Low' })).conflicts).toEqual([
      ['risk_rating', '["High"]', 'Low'],
    ]);
  });

  it('is a conflict where no text can be written at all', () => {
    const odd = { intended_uses: 'none' };
    const merged = edit(odd, { risk_rating: 'Low' }, odd);
    expect(told(merged)).toEqual({ changes: [], conflicts: [['risk_rating', '', 'Low']] });
    expect(merged.content).toBe(odd);
  });
});

describe('what a form carries of what it showed', () => {
  it('has ten characters a field at most', () => {
    for (const content of [shown, {}, uses('risk_rating', 'severe')]) {
      expect(fieldDigests(content, contentFields).length).toBeLessThanOrEqual(
        10 * contentFields.length,
      );
    }
  });

  it.each(['', 'x', '........', '!.!.!.!.!', fieldDigests(shown, contentFields)])(
    'makes a conflict of what differs, where it is forged or of another release: %s',
    (base) => {
      const answers = { ...answersTo(shown), risk_rating: 'Low' };
      const { content, changes, conflicts } = mergeEdit(shown, { fields, answers, base });
      expect(content).toBe(shown);
      expect(changes).toEqual([]);
      expect(conflicts.map(({ field }) => field.id)).toEqual(['risk_rating']);
    },
  );
});

describe('a digest of another field', () => {
  it('is taken for none, though both are empty', () => {
    const base = fieldDigests({}, fields.toReversed());
    const { conflicts } = mergeEdit({}, { fields, answers: { purpose_of_model: 'Rank.' }, base });
    expect(conflicts).toHaveLength(1);
  });
});

describe('any two people, one form and any edits', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  const rating = fc.constantFrom('', 'Low', 'High');
  const written = fc.record({
    purpose_of_model: text,
    intended_uses: text,
    factors_affecting_model_efficiency: text,
    risk_rating: rating,
    explanations_for_risk_rating: text,
  });
  it('lose no edit: each field is theirs, or it is told', () => {
    fc.assert(
      fc.property(written, written, written, (first, others, mine) => {
        const [base, now] = [state(first), state(others)];
        const merged = edit(now, mine, base);
        const conflicts = merged.conflicts.map(({ field }) => field.id);
        const expected = fields.map(({ id }) => {
          const [was, theirs, my] = [first, others, mine].map(
            (one) => new Map(Object.entries(one)).get(id) ?? '',
          );
          if (my === was) return [theirs, false];
          return theirs === was || theirs === my ? [my, false] : [theirs, true];
        });
        const found = fields.map(({ id, path }) => [
          readField(merged.content, path) ?? '',
          conflicts.includes(id),
        ]);
        expect(found).toEqual(expected);
        const { intended_uses: _, ...rest } = merged.content;
        const { intended_uses: __, ...before } = shown;
        expect(textIn(rest)).toBe(textIn(before));
        expect(readField(merged.content, ['intended_uses', 'reviewed_by'])).toBe('Ben');
      }),
    );
  });
});

describe('two people, the console and any sequence of edits', () => {
  const ids = fields.map(({ id }) => id);
  const values = ids.map((id) =>
    id === 'risk_rating' ? fc.constantFrom('', 'Low', 'High') : fc.constantFrom('', 'a', 'b'),
  );
  const step = fc.record({
    who: fc.constantFrom('one', 'other'),
    does: fc.constantFrom('opens', 'sends', 'sends', 'console'),
    answers: fc.tuple(...values),
    at: fc.nat({ max: ids.length - 1 }),
  });

  it('lose no field by any sequence: each is the last that was written, or its writer was told', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let content = state({});
        let expected: readonly string[] = ids.map(() => '');
        const forms = new Map<string, { content: JsonObject; values: readonly string[] }>();
        for (const [n, { who, does, answers, at }] of steps.entries()) {
          const form = forms.get(who);
          if (does === 'opens') forms.set(who, { content, values: expected });
          if (does === 'console') {
            content = writeField(content, fields[at]?.path ?? [], answers[at]);
            content = writeField(content, ['of_the_console', `${n}`], 'kept');
            expected = expected.with(at, answers[at] ?? '');
          }
          if (does !== 'sends' || !form) continue;
          forms.delete(who);
          const mine = Object.fromEntries(ids.map((id, at) => [id, answers[at] ?? '']));
          const merged = edit(content, mine, form.content);
          const changed = ids.filter((_, at) => answers[at] !== form.values[at]);
          const fought = ids.filter((id, at) => {
            const isTheirs = expected[at] !== form.values[at] && expected[at] !== answers[at];
            return isTheirs && changed.includes(id);
          });
          expect(merged.conflicts.map(({ field }) => field.id)).toEqual(fought);
          // Whose edit meets another one is told, and nothing of it is written.
          if (fought.length > 0) continue;
          content = merged.content;
          expected = expected.map((is, at) =>
            changed.includes(ids[at] ?? '') ? (answers[at] ?? '') : is,
          );
        }
        expect(fields.map(({ path }) => readField(content, path) ?? '')).toEqual(expected);
        const console = steps.flatMap(({ does }, n) => (does === 'console' ? [`${n}`] : []));
        expect(Object.keys(Object(content['of_the_console']))).toEqual(console);
        expect(readField(content, ['intended_uses', 'reviewed_by'])).toBe('Ben');
      }),
      { numRuns: 1_000 },
    );
  });
});

function state(answers: Readonly<Record<string, string>>): JsonObject {
  return fields.reduce(
    (content, { id, path }) => writeField(content, path, answers[id]),
    writeField(shown, ['intended_uses', 'reviewed_by'], 'Ben'),
  );
}
