import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  copyContent,
  isOwn,
  readField,
  testName,
  withoutOwn,
  writeField,
  type Json,
  type JsonObject,
  type StageTest,
} from '../../src/index.ts';
import { contentLength } from '../../src/model-cards/content-length.ts';
import { contentMax } from '../../src/model-cards/content-max.ts';
import { customDetails } from '../../src/model-cards/custom-details.ts';
import { arns, keptCards, type Kept } from './kept-cards.ts';

/** Somebody fills a card up to so many characters below its limit, with Ringi's entries or without. */
const fills = fc.record({
  which: fc.constantFrom('package' as const, 'standalone' as const),
  key: fc.constantFrom('board', '融資'),
  less: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30_000 })),
  over: fc.boolean(),
});
/** Somebody takes out one of Ringi's entries, or writes over it. */
const meddles = fc.record({
  which: fc.constantFrom('package' as const, 'standalone' as const),
  at: fc.nat(50),
  to: fc.constantFrom<Json>('', 7, null, '2026-11-20T09:00:00.000Z 融資', 'a\u2028b\ud800'),
});
const line = fc.record({
  truth: fc.constantFrom('package' as const, 'standalone' as const),
  copy: fc.boolean(),
  writes: fc.boolean(),
});
const test = fc.record({ n: fc.nat({ max: 2 }), second: fc.nat({ max: 1 }), long: fc.nat(2_000) });
const records = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 70 }));
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ fills }) },
  { weight: 3, arbitrary: fc.record({ records }) },
  {
    weight: 1,
    arbitrary: fc.record({ metrics: fc.oneof(fc.nat(200), fc.constant('unreadable' as const)) }),
  },
  { weight: 1, arbitrary: fc.record({ meddles }) },
  { weight: 2, arbitrary: fc.record({ line }) },
  { weight: 1, arbitrary: fc.record({ lost: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ test }) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

describe('whatever people, reports, tests and ringi.yaml do to a card that is kept up', () => {
  it('comes to rest, and fails only where people left no room for what people say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
        const state = keptCards();
        for (const each of steps) {
          happens(each, state.kept, state.cards);
          expect(['nothing left', 'full']).toContain(await endOf(state));
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Entries of 40 records at a time; then what was counted, told or left out makes room. */
const enough = 9;

/** Looks and writes until nothing is left, or until it fails at what it failed at before. */
async function endOf({ kept, cards, behind, keep }: ReturnType<typeof keptCards>) {
  let left = await behind();
  for (let looks = 0; looks < enough; looks += 1) {
    if (left === null) return 'nothing left';
    const status = await keep();
    const now = await behind();
    // What was tried in vain is tried again within the hour, and no sooner.
    if (now === left) return status === 'failed' && isFull(kept, cards) ? 'full' : status;
    left = now;
  }
  return 'no rest';
}

function happens(each: Step, kept: Kept, cards: Map<string, JsonObject>): void {
  if ('fills' in each) fill(each.fills, cards);
  if ('meddles' in each) meddle(each.meddles, cards);
  if ('records' in each) kept.journal.records += each.records;
  if ('metrics' in each) kept.metrics = each.metrics;
  if ('line' in each) kept.line = each.line;
  if ('lost' in each) {
    const { began, records: before } = kept.journal;
    kept.journal = { began: began + 86_400_000, records: Math.floor(before * each.lost) };
  }
  if ('test' in each) kept.tests.push(tested(each.test));
}

type Filled = typeof fills extends fc.Arbitrary<infer Each> ? Each : never;

function fill({ which, key, less, over }: Filled, cards: Map<string, JsonObject>): void {
  const content = cards.get(arns[which]) ?? {};
  const path = [...customDetails, key];
  const beside = over ? withoutOwn(content) : content;
  const free = contentMax - contentLength(writeField(beside, path, 'y')) + 1;
  const made = writeField(content, path, 'y'.repeat(Math.max(0, free - less)));
  // Where Ringi's entries are in the way, people take them out.
  const fitting = contentLength(made) <= contentMax ? made : withoutOwn(made);
  if (contentLength(fitting) <= contentMax) cards.set(arns[which], fitting);
}

type Meddled = typeof meddles extends fc.Arbitrary<infer Each> ? Each : never;

function meddle({ which, at, to }: Meddled, cards: Map<string, JsonObject>): void {
  const content = cards.get(arns[which]) ?? {};
  const details = readField(content, customDetails);
  const own = Object.keys(Object(details)).filter((key) => isOwn({ key }));
  const key = own[at % own.length];
  const made = key === undefined ? content : writeField(content, [...customDetails, key], to);
  if (contentLength(made) <= contentMax) cards.set(arns[which], made);
}

function tested({ n, second, long }: { n: number; second: number; long: number }): StageTest {
  return {
    name: `load ${n}`,
    version: 12,
    stage: 'test',
    result: 'passed',
    observation: 'o'.repeat(long),
    metrics: [],
    by: 'a test run',
    at: `2026-02-01T00:00:0${second}.000Z`,
  };
}

/** No room for what people wrote and what was tested, in the card or in the one that follows it. */
function isFull({ line: { truth }, tests }: Kept, cards: ReadonlyMap<string, JsonObject>): boolean {
  const other = truth === 'package' ? 'standalone' : 'package';
  const own = withoutOwn(cards.get(arns[truth]) ?? {});
  const copy = withoutOwn(cards.get(arns[other]) ?? {});
  const told = new Set(tests.map(testName)).size * 2_400;
  const copied = copyContent(own, copy, { to: other });
  return [own, copied].some((each) => contentLength(each) + told > contentMax);
}
