import { describe, expect, it } from '@jest/globals';
import { expires } from '../../src/policies/expires.ts';
import { question } from './question.ts';

describe('expires', () => {
  const sevenDays = expires(7 * 86_400_000);
  const at = (now: string) => sevenDays(question({ now: new Date(now) }));

  it('permits until seven days after the round was opened', () => {
    expect(at('2026-11-26T23:59:59.999Z').status).toBe('permit');
  });

  it.each(['2026-11-27T00:00:00Z', '2027-01-01T00:00:00Z'])('denies from then on: %s', (now) => {
    const why = { kind: 'expired', at: new Date('2026-11-27T00:00:00Z') };
    expect(at(now)).toEqual({ status: 'deny', rule: 'expires', why });
  });

  it.each(['promote', 'approveCard'])('closes %s', (verb) => {
    const late = new Date('2027-01-01T00:00:00Z');
    expect(sevenDays(question({ verb, now: late })).status).toBe('deny');
  });
});
