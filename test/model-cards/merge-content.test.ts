import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Json, type JsonObject, mergeContent } from '../../src/index.ts';
import { contentOf } from './content-of.ts';
import { placed, type Place } from './placed.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';

const base = contentOf('standalone');
const october = 'evaluation_details#out of time, October';
const training = ['training_details', 'training_job_details'];

const stress: Place = ['evaluation_details#stress 2008'];

/** What two writers may each set, change or take away without the other's leave. */
const places: readonly Place[] = [
  ['model_overview', 'model_owner'],
  ['model_overview', 'model_id'],
  ['intended_uses', 'purpose_of_model'],
  ['intended_uses', 'risk_rating'],
  ['business_details', 'line_of_business'],
  ['training_details', 'objective_function', 'function', 'facet'],
  ['training_details', 'objective_function', 'notes'],
  [...training, 'training_datasets'],
  [...training, 'hyper_parameters#num_leaves', 'value'],
  [...training, 'hyper_parameters#learning_rate', 'value'],
  [...training, 'hyper_parameters#max_depth', 'value'],
  [...training, 'training_metrics#validation:logloss', 'value'],
  [october, 'evaluation_observation'],
  [october, 'metadata', 'seed'],
  [october, 'metric_groups#binary_classification_metrics', 'metric_data#auc', 'value'],
  [october, 'metric_groups#binary_classification_metrics', 'metric_data#recall', 'value'],
  [october, 'metric_groups#by age', 'metric_data#auc', 'value'],
  stress,
  ['evaluation_details#stress 2020', 'evaluation_observation'],
  ['additional_information', 'custom_details', 'review board'],
  ['additional_information', 'custom_details', 'ringi/00000012'],
  ['additional_information', 'custom_details', '__proto__'],
  ['additional_information', 'references'],
  ['card_format'],
];

type Edits = readonly (readonly [place: Place, value: Json | undefined])[];
const edited = (content: JsonObject, edits: Edits) =>
  edits.reduce((made, [place, value]) => placed(made, place, value), content);
const value = fc.constantFrom<Json | undefined>(undefined, 'one', 'two', ['three']);
const whole = fc.constantFrom(undefined, { name: 'stress 2008', metadata: { again: 'yes' } });
const edits = fc
  .shuffledSubarray([...places])
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((place) => fc.tuple(fc.constant(place), place === stress ? whole : value)),
    ),
  );

describe('what two sides made of one content', () => {
  it.each(shapes)('is the other side, to the letter, where one changed nothing: %s', (shape) => {
    const was = contentOf(shape);
    fc.assert(
      fc.property(edits, (ours) => {
        const changed = edited(was, ours);
        for (const merged of [mergeContent(was, changed, was), mergeContent(was, was, changed)]) {
          expect(merged.conflicts).toEqual([]);
          expect(textIn(merged.content)).toBe(textIn(changed));
        }
      }),
    );
  });

  it('holds every edit of either, where no two are of one place', () => {
    const owned = fc.tuple(edits, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }));
    fc.assert(
      fc.property(owned, ([all, owners]) => {
        const ours = edited(
          base,
          all.filter((_, n) => owners[n]),
        );
        const theirs = edited(
          base,
          all.filter((_, n) => !owners[n]),
        );
        const { content, conflicts } = mergeContent(base, ours, theirs);
        expect(conflicts).toEqual([]);
        expect(content).toEqual(edited(base, all));
        expectOrderOf(base, content);
      }),
    );
  });

  it('is the same whichever side is which, and conflicts are told at the same places', () => {
    fc.assert(
      fc.property(edits, edits, (our, their) => {
        const [ours, theirs] = [edited(base, our), edited(base, their)];
        const one = mergeContent(base, ours, theirs);
        const other = mergeContent(base, theirs, ours);
        const mirrored = other.conflicts.map(({ ours: theirs, theirs: ours, ...conflict }) => ({
          ...conflict,
          ours,
          theirs,
        }));
        expect(mirrored).toEqual(one.conflicts);
        expect(one.conflicts.length > 0 || textIn(other.content) === textIn(one.content)).toBe(
          true,
        );
      }),
    );
  });

  it('is so of any JSON', () => {
    const { json } = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, 1, '', 'a'),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('json'), { maxKeys: 4 }),
        fc.array(fc.record({ name: fc.constantFrom('x', 'y', 'z'), value: tie('json') }), {
          maxLength: 4,
        }),
      ),
    }));
    const content = fc.dictionary(fc.constantFrom('a', 'b', 'c'), json);
    fc.assert(
      fc.property(content, content, content, (was, ours, theirs) => {
        const one = mergeContent(was, ours, theirs);
        const other = mergeContent(was, theirs, ours);
        expect(other.conflicts.map(({ path }) => path)).toEqual(
          one.conflicts.map(({ path }) => path),
        );
        expect(one.conflicts.length > 0 || textIn(other.content) === textIn(one.content)).toBe(
          true,
        );
        expect(textIn(mergeContent(was, ours, was).content)).toBe(textIn(ours));
        expect(mergeContent(was, ours, ours)).toEqual({ content: ours, conflicts: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what says the same', () => {
  it('is no conflict where only its keys stand in another order', () => {
    const [ours, theirs] = [{ refs: [{ a: 1, b: 2 }] }, { refs: [{ b: 2, a: 1 }] }];
    for (const merged of [mergeContent({}, ours, theirs), mergeContent({}, theirs, ours)]) {
      expect(textIn(merged.content)).toBe('{"refs":[{"a":1,"b":2}]}');
      expect(merged.conflicts).toEqual([]);
    }
  });

  it('is a section that one emptied and the other took away', () => {
    const [was, emptied] = [
      { business_details: { line_of_business: 'Retail' } },
      { business_details: {} },
    ];
    expect(mergeContent(was, {}, emptied)).toEqual({ content: {}, conflicts: [] });
    expect(mergeContent(was, emptied, {})).toEqual({ content: {}, conflicts: [] });
  });
});

describe('a conflict', () => {
  const auc = [october, 'metric_groups#binary_classification_metrics', 'metric_data#auc', 'value'];

  it('is told by its path, with the names of items, and theirs stands', () => {
    const [ours, theirs] = [placed(base, auc, 0.9), placed(base, auc, 0.8)];
    const { content, conflicts } = mergeContent(base, ours, theirs);
    const path = auc.flatMap((key) => key.split('#'));
    expect(conflicts).toEqual([{ path, base: 0.8431, ours: 0.9, theirs: 0.8 }]);
    expect(content).toEqual(theirs);
  });

  it('is an evaluation that one changed and the other took away, as a whole', () => {
    const [ours, theirs] = [placed(base, [october], undefined), placed(base, auc, 0.8)];
    const { content, conflicts } = mergeContent(base, ours, theirs);
    expect(conflicts.map(({ path }) => path)).toEqual([october.split('#')]);
    expect(content).toEqual(theirs);
    expect(mergeContent(base, theirs, ours).content).toEqual(ours);
  });

  it('is a section that one took away, only where the other changed it', () => {
    const { intended_uses: _, ...ours } = base;
    const theirs = placed(base, ['intended_uses', 'risk_rating'], 'Low');
    const { content, conflicts } = mergeContent(base, ours, theirs);
    expect(conflicts.map(({ path }) => path)).toEqual([['intended_uses', 'risk_rating']]);
    expect(content).toEqual({ ...ours, intended_uses: { risk_rating: 'Low' } });
  });

  it('is a list without names that both changed', () => {
    const list = [...training, 'training_datasets'];
    const [ours, theirs] = [placed(base, list, ['s3://a/']), placed(base, list, ['s3://b/'])];
    expect(mergeContent(base, ours, theirs).conflicts.map(({ path }) => path)).toEqual([list]);
  });

  it('is a list in which two items have one name, as a whole', () => {
    const was = contentOf('unknown-keys');
    const metrics = ['evaluation_details#June', 'metric_groups#metrics', 'metric_data'];
    const [ours, theirs] = [placed(was, metrics, recalls(0.7)), placed(was, metrics, recalls(0.8))];
    expect(mergeContent(was, ours, theirs).conflicts.map(({ path }) => path)).toEqual([
      metrics.flatMap((key) => key.split('#')),
    ]);
  });
});

describe('the order of keys and items', () => {
  it.each([
    ['abc', 'abXc', 'aYbc', 'aYbXc'],
    ['abc', 'abcX', 'abcY', 'abcXY'],
    ['abc', 'Xabc', 'abc', 'Xabc'],
    ['abc', 'cba', 'abXc', 'cbXa'],
    ['abc', 'aXbc', 'ac', 'aXc'],
    ['abc', '', 'abXc', 'X'],
    ['', 'XY', 'YZ', 'XYZ'],
    ['abc', 'bac', 'bacX', 'bacX'],
  ])('of %s, %s and %s is %s', (was, our, their, merged) => {
    for (const made of [keys, items]) {
      const { content } = mergeContent(made(was), made(our), made(their));
      expect(textIn(content)).toBe(textIn(made(merged)));
    }
  });
});

/** Metrics of one name. */
function recalls(value: number): Json {
  return [
    { name: 'recall', value },
    { name: 'recall', value: 0.69 },
  ];
}

function keys(text: string): JsonObject {
  return Object.fromEntries(Array.from(text, (key) => [key, key]));
}

function items(text: string): JsonObject {
  return { evaluation_details: Array.from(text, (name) => ({ name })) };
}

/** Whatever stands in both stands in the same order. */
function expectOrderOf(was: Json | undefined, now: Json | undefined): void {
  const [before, after] = [membersOf(was), membersOf(now)];
  const common = [...before.keys()].filter((key) => after.has(key));
  expect([...after.keys()].filter((key) => before.has(key))).toEqual(common);
  for (const key of common) expectOrderOf(before.get(key), after.get(key));
}

function membersOf(value: Json | undefined): ReadonlyMap<string, Json | undefined> {
  if (typeof value !== 'object' || value === null) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((item, n) => [String(Object(item).name ?? n), item]));
}
