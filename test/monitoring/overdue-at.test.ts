import { describe, expect, it } from '@jest/globals';
import { overdueAt } from '../../src/index.ts';

const hour = 3_600_000;
const createdAt = '2026-11-01T00:00:00.000Z';

describe('a monitor is overdue', () => {
  it.each([
    ['an hourly one after a quarter of an hour', hour, '2026-11-20T09:15:00.000Z'],
    ['a daily one after six hours', 24 * hour, '2026-11-21T14:00:00.000Z'],
    ['a weekly one after a day', 168 * hour, '2026-11-28T08:00:00.000Z'],
  ])('%s', (_, every, at) => {
    const last = '2026-11-20T08:00:00.000Z';
    expect(overdueAt({ every, createdAt }, last)?.toISOString()).toBe(at);
  });

  it('counting from when it was made, if it never ran', () => {
    expect(overdueAt({ every: hour, createdAt }, undefined)).toEqual(
      new Date('2026-11-01T01:15:00.000Z'),
    );
  });

  it('never, where nobody knows when it should run', () => {
    expect(overdueAt(undefined, createdAt)).toBeUndefined();
    expect(overdueAt({ createdAt }, createdAt)).toBeUndefined();
  });
});
