import { describe, expect, it } from '@jest/globals';
import {
  contentFields,
  fieldsOf,
  fieldText,
  type FieldPart,
  type JsonObject,
  readField,
  writeField,
} from '../../src/index.ts';
import { contentOf } from './content-of.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';

describe('the fields of forms', () => {
  it('have ids and paths of their own', () => {
    expect(new Set(contentFields.map(({ id }) => id)).size).toBe(contentFields.length);
    const paths = contentFields.map(({ path }) => path.join('.'));
    expect(new Set(paths).size).toBe(paths.length);
    expect(contentFields.filter(({ section, path }) => path[0] !== section)).toEqual([]);
  });

  it.each<readonly [FieldPart, number, number]>([
    ['model_overview', 5, 1],
    ['intended_uses', 3, 3],
    ['risk', 2, 2],
    ['business_details', 3, 3],
    ['training_details', 5, 5],
    ['additional_information', 2, 2],
  ])('of %s fit a form of either kind of card', (part, standalone, ofPackage) => {
    expect(fieldsOf(part, 'standalone')).toHaveLength(standalone);
    expect(fieldsOf(part, 'package')).toHaveLength(ofPackage);
  });

  it('are found where SageMaker keeps them', () => {
    const content = contentOf('standalone');
    const absent = contentFields.filter(({ path }) => readField(content, path) === undefined);
    expect(absent).toEqual([]);
    const ofPackage = contentFields.filter(({ kinds }) => kinds.includes('package'));
    const there = contentOf('package');
    const missing = ofPackage.filter(({ path }) => readField(there, path) === undefined);
    expect(missing.map(({ id }) => id)).toEqual(['caveats_and_recommendations']);
  });

  it('show a text, and hide what a form could not show', () => {
    const [rating, owner] = [fieldOf('risk_rating'), fieldOf('model_owner')];
    expect(fieldText(both('High'), rating)).toEqual({ text: 'High' });
    expect(fieldText(both('high'), rating)).toEqual({ hidden: 'high' });
    expect(fieldText(both('high'), owner)).toEqual({ text: 'high' });
    expect(fieldText(both(7), owner)).toEqual({ hidden: 7 });
    expect(fieldText(both('x'.repeat(1_025)), owner)).toEqual({ hidden: 'x'.repeat(1_025) });
    expect(fieldText({}, owner)).toEqual({ text: '' });
  });
});

describe('writing a field', () => {
  it.each(shapes)('changes nothing else, nor any order: %s', (shape) => {
    const content = contentOf(shape);
    for (const { path, section } of contentFields) {
      const written = writeField(content, path, 'Written.');
      expect(readField(written, path)).toBe('Written.');
      const back = writeField(written, path, readField(content, path));
      expect(textIn(back)).toBe(textIn(withoutEmpty(content, path, section)));
    }
  });

  it('takes an emptied text away, and the objects it leaves empty', () => {
    const path = fieldOf('objective_facet').path;
    const written = writeField({}, path, 'logloss');
    expect(written).toEqual({
      training_details: { objective_function: { function: { facet: 'logloss' } } },
    });
    expect(writeField(written, path, '')).toEqual({});
    const more = writeField(written, fieldOf('objective_notes').path, 'Weighted.');
    expect(writeField(more, path, undefined)).toEqual({
      training_details: { objective_function: { notes: 'Weighted.' } },
    });
  });

  it('leaves an object that was empty before', () => {
    const content = { business_details: {} };
    expect(writeField(content, fieldOf('line_of_business').path, '')).toBe(content);
  });

  it('takes no object for what the language gives every object', () => {
    for (const key of ['constructor', '__proto__']) expect(readField({}, [key])).toBeUndefined();
    const written = writeField({}, ['__proto__', 'polluted'], 'yes');
    expect(Object.keys(written)).toEqual(['__proto__']);
    expect(readField({}, ['polluted'])).toBeUndefined();
  });

  it('writes over nothing that is in the way', () => {
    for (const odd of [null, 'text', ['a']]) {
      const content = { model_overview: odd };
      expect(writeField(content, ['model_overview', 'model_owner'], 'Ana')).toBe(content);
    }
  });
});

function both(value: string | number): JsonObject {
  return { intended_uses: { risk_rating: value }, model_overview: { model_owner: value } };
}

function fieldOf(id: string) {
  const field = contentFields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

/** No text, and a section that is empty, say nothing: written over, they are not put back. */
function withoutEmpty(content: JsonObject, path: readonly string[], section: string): JsonObject {
  const { [section]: inSection, ...others } = content;
  if (inSection !== undefined && textIn({ inSection }) === textIn({ inSection: {} })) return others;
  return readField(content, path) === '' ? writeField(content, path, '') : content;
}
