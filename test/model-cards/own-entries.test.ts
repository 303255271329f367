import { describe, expect, it } from '@jest/globals';
import {
  readField,
  setAside,
  type JsonObject,
  withoutOwn,
  withStages,
  writeField,
} from '../../src/index.ts';
import { entriesIn } from '../../src/model-cards/entries-in.ts';
import { summaryIn } from '../../src/model-cards/summary-in.ts';
import { contentOf } from './content-of.ts';
import { textIn } from './text-in.ts';
import { details, entries, entry, written } from './told-entries.ts';

describe('what Ringi writes into a card about its decisions', () => {
  it('is one entry for each, behind what people wrote', () => {
    const content = written(contentOf('standalone'), entries(12, 7));
    expect(Object(readField(content, details))).toEqual({
      'review board': '2026-11-03',
      'model/owner-cost-centre': '4711',
      融資規程: '第12条',
      'ringi/00000007': '2026-11-20T12:07:00.000Z Approved for dev, 7.',
      'ringi/00000012': '2026-11-20T12:12:00.000Z Approved for dev, 12.',
    });
    expect(Object.keys(Object(readField(content, details))).slice(3)).toEqual([
      'ringi/00000007',
      'ringi/00000012',
    ]);
    expect(entriesIn(content)).toEqual([7, 12]);
  });

  it('is not written twice, nor anew', () => {
    const content = written({}, entries(7, 12));
    expect(written(content, entries(7, 12))).toBe(content);
    expect(written(content, [entry(7, 'In other words.')])).toBe(content);
    expect(written(content, [])).toBe(content);
    expect(written({}, [])).toEqual({});
  });

  it('is set aside, once, where another journal told it, and no word is lost', () => {
    const [began, later] = ['2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z'];
    const told = written(contentOf('standalone'), entries(5, 6, 7, 8));
    const aside = setAside(told, began);
    expect([entriesIn(aside), summaryIn(aside)]).toEqual([[], undefined]);
    const key = (end: string) => `ringi/before ${began}/${end}`;
    const [before, after] = [told, aside].map((each) => Object(readField(each, details)));
    expect(Object.keys(after).slice(3)).toEqual(
      ['summary', '00000006', '00000007', '00000008'].map(key),
    );
    expect(Object.values(after)).toEqual(Object.values(before));
    expect(withoutOwn(aside)).toEqual(withoutOwn(told));
    const goesOn = written(aside, entries(2, 3));
    expect(entriesIn(goesOn)).toEqual([2, 3]);
    expect(setAside(goesOn, began)).toBe(goesOn);
    expect(entriesIn(setAside(goesOn, later))).toEqual([]);
    expect(setAside({}, began)).toEqual({});
  });

  it('is cut where it is longer than SageMaker takes, between two characters', () => {
    const content = written({}, [entry(7, `${'x'.repeat(997)}👩‍🔬`), entry(8, '長'.repeat(2_000))]);
    const values = Object.values(Object(readField(content, details)));
    expect(values.map((value) => String(value).length)).toEqual([1_023, 1_024]);
    expect(JSON.stringify(values)).not.toMatch(/\\ud/u);
  });

  it('is summarised where there is too much of it, the oldest first', () => {
    const content = written({}, entries(1, 2, 3, 4, 5));
    expect(entriesIn(content)).toEqual([3, 4, 5]);
    expect(readField(content, [...details, 'ringi/summary'])).toBe(
      '2 (00000001–00000002, 2026-11-20T12:01:00.000Z – 2026-11-20T12:02:00.000Z): ' +
        '2 earlier entries, 2026-11-20T12:01:00.000Z to 2026-11-20T12:02:00.000Z, ' +
        'are in the journal.',
    );
    const more = written(content, entries(2, 5, 6));
    expect(entriesIn(more)).toEqual([4, 5, 6]);
    expect(summaryIn(more)).toEqual({
      count: 3,
      first: 1,
      last: 3,
      from: '2026-11-20T12:01:00.000Z',
      until: '2026-11-20T12:03:00.000Z',
    });
    expect(written(more, entries(1, 2, 3, 4, 5, 6))).toBe(more);
  });

  it('begins anew where somebody rewrote the summary', () => {
    const content = written({}, entries(1, 2, 3, 4, 5));
    const rewritten = writeField(content, [...details, 'ringi/summary'], 'Nothing to see.');
    expect(summaryIn(rewritten)).toBeUndefined();
    expect(written(rewritten, entries(1, 2, 3, 4, 5))).toEqual(content);
  });

  it('are its keys alone: another way to write a number is none of its', () => {
    const keys = ['ringi/12', 'ringi/000000012', 'ringi/0000001x', 'Ringi/00000012'];
    const content = keys.reduce<JsonObject>(
      (made, key) => writeField(made, [...details, key], 'By hand.'),
      {},
    );
    expect(entriesIn(content)).toEqual([]);
    expect(readField(written(content, entries(12)), [...details, 'ringi/12'])).toBe('By hand.');
  });

  it('tells no times that somebody took out of the entries', () => {
    const content = writeField({}, [...details, 'ringi/00000001'], 'Rewritten.');
    expect(summaryIn(written(content, entries(2, 3, 4)))).toEqual({ count: 1, first: 1, last: 1 });
  });

  it('leaves the margin free, and stays away where people left no room at all', () => {
    const told = [1, 2, 3].map((number) => entry(number, 'x'.repeat(500)));
    const near = written(long(97_500), told);
    expect(entriesIn(near)).toEqual([2, 3]);
    expect(textIn(near).length).toBeLessThanOrEqual(99_000);
    const nearer = written(long(99_500), entries(1, 2, 3));
    expect(entriesIn(nearer)).toEqual([]);
    expect(summaryIn(nearer)?.count).toBe(3);
    expect(written(near, told)).toBe(near);
    const none = written({ ...near, notes: long(99_990).notes }, entries(1, 2, 3, 4));
    expect(none).toEqual(long(99_990));
  });

  it('stays as it is where people left no room for a longer count', () => {
    const nine = written(long(99_500), entries(1, 2, 3, 4, 5, 6, 7, 8, 9), 0);
    const free = 100_000 - textIn(nine).length;
    const full = { ...nine, notes: long(99_500 + free).notes };
    expect(textIn(full).length).toBe(100_000);
    expect(written(full, entries(10), 0)).toBe(full);
    const room = { ...full, notes: long(99_600).notes };
    expect(summaryIn(written(room, entries(10), 0))?.count).toBe(10);
  });

  it('says what stands in which stage, in one place', () => {
    const content = withStages(contentOf('package'), 'dev v12, prod v11');
    expect(readField(content, [...details, 'ringi/stages'])).toBe('dev v12, prod v11');
    expect(withStages(content, 'dev v12, prod v11')).toBe(content);
    expect(textIn(withStages(content, ''))).toBe(textIn(contentOf('package')));
    expect(withStages(withStages({}, 'dev v1'), '')).toEqual({});
    expect(withStages({}, 'x'.repeat(2_000))).toEqual(withStages({}, `${'x'.repeat(1_023)}…`));
  });

  it('says of no stage what was true once, where people left no room for what is', () => {
    const content = withStages(long(99_910), 'dev v1');
    expect(content).not.toEqual(long(99_910));
    expect(withStages(content, 'dev v1, test v1, uat v1, prod v1')).toEqual(long(99_910));
    expect(withStages(long(99_990), 'dev v1')).toEqual(long(99_990));
  });

  it('leaves what is no object where its entries should stand', () => {
    for (const odd of [null, 'text', ['a']]) {
      for (const content of [
        { additional_information: odd },
        { additional_information: { custom_details: odd } },
      ]) {
        expect(written(content, entries(1, 2, 3, 4, 5))).toBe(content);
        expect(withStages(content, 'dev v1')).toBe(content);
      }
    }
  });
});

/** A content of so many characters. */
function long(length: number): { readonly notes: string } {
  return { notes: 'x'.repeat(length - textIn({ notes: '' }).length) };
}
