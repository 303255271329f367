import { describe, expect, it } from '@jest/globals';
import { isActive, silences, type Matcher } from '../../src/silence.ts';

const fits = (is: Matcher['is'], value: string, label?: string) =>
  silences(
    { matchers: [{ name: 'monitor', is, value }] },
    label === undefined ? {} : { monitor: label },
  );

describe('the matchers of a silence', () => {
  it.each([
    ['=', 'hourly', 'hourly', true],
    ['=', 'hourly', 'daily', false],
    ['!=', 'hourly', 'daily', true],
    ['=~', 'credit-*', 'credit-risk-prod', true],
    ['=~', 'credit-.*', 'credit-risk-prod', true],
    ['=~', 'credit', 'credit-risk', false],
    ['=~', 'hourly|daily', 'daily', true],
    ['=~', '(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', false],
    ['=~', 'a.b', 'axb', false],
    ['!~', 'credit-*', 'fraud-score', true],
    ['!~', 'credit-*', 'credit-risk', false],
  ] as const)('%s %s on %s: %s', (is, value, label, expected) => {
    expect(fits(is, value, label)).toBe(expected);
  });

  it('take a label that is not there for an empty one', () => {
    expect(fits('=', '')).toBe(true);
    expect(fits('!=', 'hourly')).toBe(true);
    expect(fits('=', 'hourly')).toBe(false);
  });
});

const asked = (endsAt: string) =>
  isActive(
    {
      id: 's',
      matchers: [{ name: 'group', is: '=', value: 'credit-risk' }],
      author: { id: 'kenji-mori', name: 'Kenji Mori' },
      reason: 'The campaign ends on Friday.',
      startsAt: '2026-11-20T00:00:00.000Z',
      until: '2026-11-27T00:00:00.000Z',
      endsAt,
    },
    new Date('2026-11-24T00:00:00.000Z'),
  );

describe('a silence', () => {
  it('holds until it ends, or somebody ends it', () => {
    expect(asked('2026-11-27T00:00:00.000Z')).toBe(true);
    expect(asked('2026-11-23T12:00:00.000Z')).toBe(false);
  });
});
