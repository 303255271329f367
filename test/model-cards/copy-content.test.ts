import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  copiedDigests,
  copyContent,
  type Json,
  type JsonObject,
  readField,
  writeField,
} from '../../src/index.ts';
import { copiedParts } from '../../src/model-cards/copied-parts.ts';
import { contentOf } from './content-of.ts';
import { placed, type Place } from './placed.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';

const standalone = contentOf('standalone');
const ofPackage = contentOf('package');
const custom = ['additional_information', 'custom_details'];
const namesIn = (content: JsonObject, path: readonly string[]) =>
  Array.from(Object(readField(content, path)), (item) => Object(item).name);
const job = ['training_details', 'training_job_details'];

describe('copying a card of its own to that of a model package', () => {
  it('copies what both kinds have, and nothing that one of them lacks', () => {
    expect(copyContent(standalone, {}, { to: 'package' })).toEqual({
      ...standalone,
      model_overview: {
        model_creator: 'risk-modelling',
        model_artifact: ['s3://credit-risk-models/12/model.tar.gz'],
      },
    });
  });

  it('copies no part that no published schema names, and what it copies whole', () => {
    const copy = copyContent(contentOf('unknown-keys'), {}, { to: 'standalone' });
    expect(Object.keys(copy).toSorted()).toEqual([
      'additional_information',
      'evaluation_details',
      'intended_uses',
      'training_details',
    ]);
    expect(copy['intended_uses']).toEqual({ risk_rating: 'Unknown' });
    const parameters = [...job, 'hyper_parameters'];
    expect(copy['training_details']).toEqual({
      training_job_details: {
        hyper_parameters: readField(contentOf('unknown-keys'), parameters),
      },
    });
    expect(copy['evaluation_details']).toEqual(contentOf('unknown-keys')['evaluation_details']);
  });

  it('copies a hyper-parameter without a value only where its kind takes one', () => {
    const [standalone, ofPackage] = (['standalone', 'package'] as const).map((to) =>
      namesIn(copyContent(contentOf('unknown-keys'), {}, { to }), [...job, 'hyper_parameters']),
    );
    expect(standalone).toEqual(['c', 'solver']);
    expect(ofPackage).toEqual(['c']);
  });

  it('copies evaluations, metrics and details by name, and leaves those of the copy', () => {
    const own = [{ name: 'of version 12 alone' }, { name: 'stress 2008', metadata: { by: 'Ben' } }];
    const copy = {
      ...ofPackage,
      evaluation_details: own,
      additional_information: { custom_details: { 'review board': 'not yet', tier: '1' } },
      tier: 1,
    };
    const copied = copyContent(standalone, copy, { to: 'package' });
    expect(namesIn(copied, ['evaluation_details'])).toEqual([
      'of version 12 alone',
      'stress 2008',
      'out of time, October',
    ]);
    expect(Object(copied['evaluation_details'])[1]).toEqual(
      Object(standalone['evaluation_details'])[1],
    );
    expect(readField(copied, custom)).toEqual({
      'review board': '2026-11-03',
      tier: '1',
      'model/owner-cost-centre': '4711',
      融資規程: '第12条',
    });
    expect(copied['tier']).toBe(1);
  });

  it('copies those of one name together, in place of the copy’s', () => {
    expect(copyContent(recalls(1, 2), recalls(3), { to: 'package' })).toEqual(recalls(1, 2));
    expect(copyContent(recalls(1), recalls(2, 3), { to: 'package' })).toEqual(recalls(1));
    const gone = { evaluation_details: [{ name: 'b' }, { name: 'a' }] };
    expect(
      copyContent(gone, recalls(2, 3), {
        to: 'package',
        before: copiedDigests(recalls(2, 3), 'package'),
      }),
    ).toEqual(recalls());
  });

  it('touches nothing that says the same in another order', () => {
    const copy = { evaluation_details: [{ metadata: { b: '2', a: '1' }, name: 'a' }] };
    const truth = { evaluation_details: [{ name: 'a', metadata: { a: '1', b: '2' } }] };
    expect(copyContent(truth, copy, { to: 'standalone' })).toBe(copy);
  });

  it('copies nothing that Ringi wrote on one card, and leaves what it wrote on the other', () => {
    expect(
      copyContent(own(1), own(2), { to: 'package', before: copiedDigests(own(2), 'package') }),
    ).toEqual(own(2));
    expect(copyContent(own(1), {}, { to: 'package' })).toEqual({});
  });
});

describe('what the truth says no more', () => {
  const path = ['intended_uses', 'purpose_of_model'];
  const gone = placed(
    placed(standalone, path, undefined),
    ['evaluation_details#stress 2008'],
    undefined,
  );
  const copy = copyContent(standalone, ofPackage, { to: 'package' });

  it('goes from the copy, where the copy still says what was copied', () => {
    const copied = copyContent(gone, copy, {
      to: 'package',
      before: copiedDigests(standalone, 'package'),
    });
    expect(readField(copied, path)).toBeUndefined();
    expect(namesIn(copied, ['evaluation_details'])).toEqual(['out of time, October']);
  });

  it('stays where the copy says something else', () => {
    const edited = placed(
      writeField(copy, path, 'Rank applications of version 12.'),
      ['evaluation_details#stress 2008', 'metadata'],
      { by: 'Ben' },
    );
    expect(
      copyContent(gone, edited, { to: 'package', before: copiedDigests(standalone, 'package') }),
    ).toBe(edited);
  });

  it('stays where it is not known what was copied', () => {
    expect(copyContent(gone, copy, { to: 'package' })).toBe(copy);
    const empty = { intended_uses: { purpose_of_model: '' } };
    expect(copyContent(empty, copy, { to: 'package' })).toBe(copy);
  });
});

describe('any truth, any copy', () => {
  const places: readonly Place[] = [
    ['model_overview', 'model_creator'],
    ['intended_uses', 'risk_rating'],
    ['training_details', 'objective_function', 'function', 'facet'],
    [...job, 'training_datasets'],
    [...job, 'hyper_parameters#num_leaves', 'value'],
    ['evaluation_details#stress 2008', 'evaluation_observation'],
    ['evaluation_details#stress 2020', 'evaluation_observation'],
    [...custom, 'review board'],
    [...custom, '__proto__'],
  ];
  /** Those that are copied by themselves. */
  const singles = places.filter((place) => place.every((key) => !key.includes('#')));
  const ofTheCopy: readonly Place[] = [
    ['model_overview', 'model_id'],
    ['intended_uses', 'reviewed_by'],
    [...job, 'spot'],
    [...job, 'hyper_parameters#of the copy', 'value'],
    ['evaluation_details#of the copy', 'evaluation_observation'],
    [...custom, 'of the copy'],
    [...custom, 'ringi/stages'],
    ['x-last'],
  ];
  const value = fc.constantFrom<Json | undefined>(undefined, '', 'one', 'two');
  const edits = (of: readonly Place[]) => fc.tuple(...of.map(() => value));
  it.each(shapes)('copies once, and leaves what is the copy’s own: %s', (shape) => {
    const run = fc.tuple(edits(places), edits(places), edits(places), edits(ofTheCopy));
    fc.assert(
      fc.property(run, fc.constantFrom('standalone', 'package'), ([now, was, there, own], to) => {
        const truth = edited(standalone, places, now);
        const last = edited(standalone, places, was);
        const before = copiedDigests(last, to);
        const copy = edited(edited(contentOf(shape), places, there), ofTheCopy, own);
        const copied = copyContent(truth, copy, { to, before });
        expect(copyContent(truth, copied, { to, before })).toBe(copied);
        expect(copyContent(truth, copied, { to })).toBe(copied);
        expect(ofTheCopy.map((place) => valueAt(copied, place))).toEqual(
          ofTheCopy.map((place) => valueAt(copy, place)),
        );
        const truths = places.map((place) => valueAt(truth, place));
        const said = places.filter((_, n) => (truths[n] ?? '') !== '');
        expect(said.map((place) => valueAt(copied, place))).toEqual(
          said.map((place) => valueAt(truth, place)),
        );
        const unsaid = singles.filter((place) => (valueAt(truth, place) ?? '') === '');
        expect(unsaid.map((place) => valueAt(copied, place))).toEqual(
          unsaid.map((place) => {
            const [was, mine] = [valueAt(last, place), valueAt(copy, place)];
            return was !== '' && was === mine ? undefined : mine;
          }),
        );
        expect(besides(copied)).toEqual(besides(copy));
      }),
    );
  });

  it('leaves a part of the copy that has another shape than it should', () => {
    for (const odd of [null, 3, 'text']) {
      const copy = { ...ofPackage, evaluation_details: odd, training_details: odd };
      const copied = copyContent(standalone, copy, { to: 'package' });
      expect(copied['evaluation_details']).toBe(odd);
      expect(copied['training_details']).toBe(odd);
      expect(textIn(copyContent(copy, ofPackage, { to: 'package' }))).toBe(textIn(ofPackage));
    }
  });
});

/** With the same wherever copying may write, so that it differs where nothing may. */
function besides(content: JsonObject): JsonObject {
  return copiedParts.reduce((rest, { path }) => writeField(rest, path, 'any'), content);
}

function valueAt(content: JsonObject, place: Place): Json | undefined {
  return place.reduce<Json | undefined>((value, key) => {
    const [list = '', name] = key.split('#');
    if (name === undefined) return member(value, key);
    return Array.from<Json>(Object(member(value, list) ?? [])).find(
      (item) => member(item, 'name') === name,
    );
  }, content);
}

function member(of: Json | undefined, key: string): Json | undefined {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, key)
    ? Object(of)[key]
    : undefined;
}

/** What Ringi wrote on the card of this version. */
function own(version: number): JsonObject {
  return {
    evaluation_details: [{ name: `ringi evaluation v${version}` }],
    additional_information: { custom_details: { [`ringi/0000000${version}`]: 'Approved.' } },
  };
}

type Values = readonly (Json | undefined)[];

function edited(content: JsonObject, places: readonly Place[], values: Values): JsonObject {
  return places.reduce((made, place, n) => placed(made, place, values[n]), content);
}

/** Evaluations of which some have one name. */
function recalls(...values: readonly number[]): JsonObject {
  const told = values.map((value) => ({ name: 'recall', metadata: { value: `${value}` } }));
  return { evaluation_details: [{ name: 'a' }, ...told, { name: 'b' }] };
}
