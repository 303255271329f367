import { describe, expect, it } from '@jest/globals';
import { matcherOf, matchersIn, writtenMatcher } from '../../src/index.ts';

describe('matchers, one a line', () => {
  it('are read as they are written, blank lines left out', () => {
    expect(matchersIn(['alertname=~DataDrift*', '', ' stage = "prod" ', 'monitor!=x'])).toEqual({
      matchers: [
        { name: 'alertname', is: '=~', value: 'DataDrift*' },
        { name: 'stage', is: '=', value: 'prod' },
        { name: 'monitor', is: '!=', value: 'x' },
      ],
    });
    expect(matchersIn(['', ' '])).toEqual({ matchers: [] });
  });

  it.each(['credit-*', 'a b=c', 'stage="prod', '1stage=prod', '=prod', '{alertname="x"}'])(
    'tell which line is none: %s',
    (line) => {
      expect(matchersIn(['stage=prod', line, 'monitor=x'])).toEqual({ unreadable: line });
    },
  );

  it('are ten at most', () => {
    const lines = Array.from({ length: 11 }, (_, n) => `label${n}=x`);
    expect(matchersIn(lines.slice(0, 10))).toHaveProperty('matchers');
    expect(matchersIn(lines)).toEqual({ unreadable: 'label10=x' });
  });

  it.each(['alertname=~"DataDrift*"', 'stage="prod"', 'monitor!~"a|b"', 'x!=""'])(
    'are written as they are read: %s',
    (text) => {
      const matcher = matcherOf(text);
      expect(matcher && writtenMatcher(matcher)).toBe(text);
    },
  );
});
