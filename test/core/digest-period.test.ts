import { describe, expect, it } from '@jest/globals';
import { lastPeriod, periodUntil, type Digest } from '../../src/index.ts';

const digest = (more: Partial<Digest> = {}): Digest => ({
  id: 'day-000000000000',
  every: 'day',
  on: 'monday',
  at: { hour: 9, minute: 0 },
  zone: 'Asia/Tokyo',
  route: { rooms: {}, locale: 'en' },
  covers: () => true,
  ...more,
});
const berlin = { zone: 'Europe/Berlin' };
const weekly = { every: 'week', on: 'friday' } as const;

describe('the last period of a digest', () => {
  it.each([
    [
      'a minute before its time',
      {},
      '2026-11-19T23:59:00Z',
      '2026-11-18T00:00Z',
      '2026-11-19T00:00Z',
    ],
    ['at its time', {}, '2026-11-20T00:00:00Z', '2026-11-19T00:00Z', '2026-11-20T00:00Z'],
    ['in the evening', {}, '2026-11-20T13:00:00Z', '2026-11-19T00:00Z', '2026-11-20T00:00Z'],
    ['of 23 hours', berlin, '2026-03-29T08:00:00Z', '2026-03-28T08:00Z', '2026-03-29T07:00Z'],
    ['of 25 hours', berlin, '2026-10-25T08:00:00Z', '2026-10-24T07:00Z', '2026-10-25T08:00Z'],
    [
      'of a week, on its day',
      weekly,
      '2026-11-20T01:00:00Z',
      '2026-11-13T00:00Z',
      '2026-11-20T00:00Z',
    ],
    [
      'of a week, on another',
      weekly,
      '2026-11-19T13:00:00Z',
      '2026-11-06T00:00Z',
      '2026-11-13T00:00Z',
    ],
  ])('is %s', (_case, more, now, from, until) => {
    const last = lastPeriod(digest(more), new Date(now));
    expect(last).toEqual({ from: new Date(from), until: new Date(until) });
    expect(last && periodUntil(digest(more), last.until)).toEqual(last);
  });

  it('is on a Sunday where that is its day', () => {
    const sunday = digest({ every: 'week', on: 'sunday', zone: 'UTC' });
    const last = lastPeriod(sunday, new Date('2026-11-20T00:00:00Z'));
    expect(last?.until).toEqual(new Date('2026-11-15T09:00:00Z'));
  });
});
