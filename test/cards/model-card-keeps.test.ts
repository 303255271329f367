import { describe, expect, it } from '@jest/globals';
import type { Execution } from '../../src/index.ts';
import { keepsAgainAt, keptAt } from '../../handlers/cards/model-card/keeps.ts';
import { carried, seenCard, vote } from './model-card-world.ts';
import { records } from './world.ts';

const next = (status: Execution['status'], what: string) => {
  const last = carried(vote('keepCard', { on: what }), { status });
  const recorded = records({ executions: [last] });
  return keptAt(seenCard('Draft', {}, { behind: 'b1' }), recorded)?.toISOString();
};

describe('what was to be written', () => {
  it.each([
    ['failed', 'b1', '2026-11-20T10:00:04.000Z'],
    ['done', 'b1', '2026-11-20T10:00:04.000Z'],
    ['lapsed', 'b1', '2026-11-20T09:01:04.000Z'],
    ['failed', 'b0', '2026-11-20T09:01:04.000Z'],
    ['done', 'b0', '2026-11-20T09:01:04.000Z'],
  ] as const)('and %s as %s is tried again: the same in an hour, if it was tried', (...given) => {
    const [status, what, at] = given;
    expect(next(status, what)).toBe(at);
  });
});

describe('what people wrote through Ringi', () => {
  it.each(['draftCard', 'editCard', 'recordTest'])(
    'is given a minute to show, though AWS still tells what stood there before: %s',
    (verb) => {
      const last = carried(vote(verb));
      const at = (more: Partial<Execution>) => {
        const recorded = records({ executions: [{ ...last, ...more }] });
        return keptAt(seenCard('Draft', {}, { behind: 'b1' }), recorded)?.toISOString();
      };
      expect(at({})).toBe('2026-11-20T09:01:04.000Z');
      expect(at({ status: 'failed' })).toBe('2026-11-20T07:31:00.000Z');
    },
  );
});

it.each(['queued', 'started'] as const)('is not looked for while it is %s', (status) => {
  const { endedAt: _, ...last } = carried(vote('keepCard'), { status });
  const seen = seenCard('Draft', {}, { behind: 'b1' });
  expect(keepsAgainAt(seen, records({ executions: [last] }))).toBeUndefined();
  expect(keepsAgainAt(seen, records())?.toISOString()).toBe('2026-11-20T07:31:00.000Z');
});
