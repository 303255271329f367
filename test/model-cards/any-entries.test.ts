import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { lastTold, withoutOwn, writeField, type JsonObject } from '../../src/index.ts';
import { contentLength } from '../../src/model-cards/content-length.ts';
import { contentMax } from '../../src/model-cards/content-max.ts';
import { entriesIn } from '../../src/model-cards/entries-in.ts';
import { summaryIn } from '../../src/model-cards/summary-in.ts';
import { contentOf } from './content-of.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';
import { details, entries, written } from './told-entries.ts';

describe('any entries, and any edits of people between them', () => {
  const batch = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
  // Near the limit, a character more or less is the difference; far from it, little is.
  const less = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 300 }));
  const near = fc.record({ less, over: fc.boolean() });
  const anywhere = fc.integer({ min: 0, max: 99_990 }).map((length) => ({ length }));
  const step = fc.record({
    key: fc.constantFrom('board', 'note', '融資'),
    wrote: fc.oneof(near, near, anywhere),
    records: fc.integer({ min: 0, max: 50 }),
    looks: fc.integer({ min: 0, max: 3 }),
  });

  it.each(shapes)('keep what people wrote, stay within the limit and come to rest: %s', (shape) => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.integer({ min: 0, max: 9 }),
        (steps, most) => {
          let content = contentOf(shape);
          let happened = 0;
          for (const { key, wrote, records, looks } of steps) {
            content = edited(content, key, wrote);
            happened += records;
            const before = textIn(withoutOwn(content));
            // A look to tell of each forty records, and one to begin anew where people left no room.
            const enough = looks === 0 ? Math.ceil(happened / 40) + 2 : looks;
            for (let n = 0; n < enough; n += 1) {
              content = looked(content, happened, most);
              expect(textIn(withoutOwn(content)) === before).toBe(true);
              expect(textIn(content).length).toBeLessThanOrEqual(100_000);
              expect(entriesIn(content).length).toBeLessThanOrEqual(most);
            }
            const atRest = looks > 0 || looked(content, happened, most) === content;
            expect(atRest).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('tell of every record once, newest in full, while there is room', () => {
    fc.assert(
      fc.property(
        fc.array(batch, { maxLength: 6 }),
        fc.integer({ min: 0, max: 9 }),
        (batches, most) => {
          // Records are written in order; what a later batch repeats was told already.
          const all = batches.flatMap((numbers, n) => numbers.map((number) => 100 * n + number));
          const content = batches.reduce<JsonObject>(
            (told, _, n) =>
              written(told, entries(...all.filter((number) => number < 100 * (n + 1))), most),
            {},
          );
          const distinct = [...new Set(all)].toSorted((a, b) => a - b);
          const newest = most === 0 ? [] : distinct.slice(-most);
          expect(entriesIn(content)).toEqual(newest);
          expect(summaryIn(content)?.count ?? 0).toBe(distinct.length - newest.length);
        },
      ),
    );
  });
});

/** What stands there when it was looked at: it tells of what happened since it last told. */
function looked(content: JsonObject, happened: number, most: number): JsonObject {
  const numbers = Array.from({ length: happened }, (_, index) => index + 1);
  const untold = numbers.filter((number) => number > lastTold(content));
  return written(content, entries(...untold.slice(0, 40)), most);
}

type Wrote = { readonly length: number } | { readonly less: number; readonly over: boolean };

/** With a text of people: so long, or leaving so many characters, with Ringi's entries or without. */
function edited(content: JsonObject, key: string, wrote: Wrote): JsonObject {
  const path = [...details, key];
  const beside = 'over' in wrote && wrote.over ? withoutOwn(content) : content;
  const free = contentMax - contentLength(writeField(beside, path, 'y')) + 1;
  const length = 'length' in wrote ? wrote.length : Math.max(0, free - wrote.less);
  const made = writeField(content, path, 'y'.repeat(length));
  return contentLength(withoutOwn(made)) <= contentMax ? made : content;
}
