import { describe, expect, it } from '@jest/globals';
import { editCard } from '../../handlers/actions/edit-card.ts';
import { recordTest } from '../../handlers/actions/record-test.ts';
import {
  fieldDigests,
  fieldsOf,
  readField,
  withoutOwn,
  writeField,
  type JsonObject,
} from '../../src/index.ts';
import { contentLength } from '../../src/model-cards/content-length.ts';
import { contentMax } from '../../src/model-cards/content-max.ts';
import { arns, keptCards } from './kept-cards.ts';

const details = ['additional_information', 'custom_details'];
const { standalone } = arns;
const says = 'Rates applications. '.repeat(20).trim();

/** The group's card is the truth, kept up; its content, and people's text in it. */
function cardOfGroup() {
  const state = keptCards();
  const content = () => state.cards.get(standalone) ?? {};
  /** Somebody writes so much that so many characters are left, with Ringi's entries in it. */
  const fill = (less: number) => {
    const path = [...details, 'board'];
    const free = contentMax - contentLength(writeField(content(), path, 'y')) + 1;
    state.cards.set(standalone, writeField(content(), path, 'y'.repeat(free - less)));
  };
  /** Looks until nothing is left to be written. */
  const rests = async () => {
    for (let n = 0; n < 9 && (await state.behind()) !== null; n += 1) await state.keep();
    return (await state.behind()) === null;
  };
  const own = () => Object.keys(ownIn(content()));
  return { ...state, content, fill, rests, own };
}

function ownIn(content: JsonObject): JsonObject {
  const all = { ...content, board: undefined };
  const found = readField(all, details);
  const told = typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
  return Object.fromEntries(Object.entries(told).filter(([key]) => key.startsWith('ringi/')));
}

const before = (key: string) => key.startsWith('ringi/before ');

describe('entries of another journal in a card that is full', () => {
  it('give way as far as they must, and the card comes to rest', async () => {
    const { kept, fill, rests, own, content } = cardOfGroup();
    kept.journal.records = 30;
    await rests();
    fill(200);
    // The ledger is lost: to name each entry anew takes more than is left.
    kept.journal = { began: Date.parse('2026-06-01T00:00:00.000Z'), records: 0 };
    expect(await rests()).toBe(true);
    expect(contentLength(content())).toBeLessThanOrEqual(contentMax);
    expect(own().filter(before)).toHaveLength(1);
  });

  it('leave people their margin, and this one its entries, the oldest first', async () => {
    const { kept, fill, rests, own, content } = cardOfGroup();
    fill(33_000);
    for (const month of [1, 2, 3, 4]) {
      const began = Date.parse(`2026-0${month}-01T00:00:00.000Z`);
      kept.journal = { began, records: 45 - month };
      expect(await rests()).toBe(true);
      expect(contentLength(content())).toBeLessThanOrEqual(contentMax - 20_000 + 1_000);
    }
    const [of2, of3, of4] = [2, 3, 4].map((month) => {
      return own().filter((key) => key.startsWith(`ringi/before 2026-0${month}`)).length;
    });
    expect([of2, of3]).toEqual([1, 1]);
    expect(of4).toBeGreaterThanOrEqual(1);
    expect(own().filter((key) => /^ringi\/\d+$/u.test(key)).length).toBeGreaterThan(20);
  });
});

describe('what Ringi wrote in a card that is not kept up any more', () => {
  it('gives way to what the truth says, where the two changed places', async () => {
    const { kept, cards, fill, rests, own } = cardOfGroup();
    kept.journal.records = 30;
    await rests();
    fill(100);
    kept.line = { truth: 'package', copy: true, writes: true };
    cards.set(arns.package, { intended_uses: { purpose_of_model: says } });
    expect(await rests()).toBe(true);
    const copy = cards.get(standalone) ?? {};
    expect(readField(copy, ['intended_uses', 'purpose_of_model'])).toBe(says);
    expect(own().length).toBeGreaterThan(0);
  });
});

describe('the margin that the evaluation of a version stands in', () => {
  it('is still people’s, who edit the card in a form', async () => {
    const { does, content, rests } = await fullWithEvaluation();
    const fields = fieldsOf('intended_uses', 'standalone');
    const section = { section: 'intended_uses', base: fieldDigests(content(), fields) };
    const people = withoutOwn(content());
    expect(await does(editCard, { ...section, purpose_of_model: says })).toBe('done');
    const edited = writeField(people, ['intended_uses', 'purpose_of_model'], says);
    expect(withoutOwn(content())).toEqual(edited);
    expect(await rests()).toBe(true);
    expect(withoutOwn(content())).toEqual(edited);
  });

  it('is, too, of those who record a test', async () => {
    const { does, content, rests } = await fullWithEvaluation();
    const answers = {
      version: '12',
      stage: 'test',
      name: 'load',
      result: 'passed',
      observation: says,
    };
    expect(await does(recordTest, answers)).toBe('done');
    expect(await rests()).toBe(true);
    expect(JSON.stringify(content())).toContain('load v12');
  });
});

/** A card that people filled up, and what the reports say of its version stands in it. */
async function fullWithEvaluation() {
  const state = cardOfGroup();
  state.kept.journal.records = 3;
  state.kept.metrics = 200;
  await state.rests();
  state.fill(50);
  expect(await state.rests()).toBe(true);
  expect(state.content()['evaluation_details']).toHaveLength(1);
  return state;
}
