import { describe, expect, it } from '@jest/globals';
import { digestsOf, parseConfig } from '../../src/config.ts';
import type { GroupRef } from '../../src/index.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const daily = { every: 'day', at: '09:00', zone: 'Asia/Tokyo' };
const routes = [
  { groups: ['credit-*'], slack: ['C0CREDIT'], teams: ['19:a@thread.tacv2'], language: 'ja' },
  { groups: ['fraud-*'], slack: ['C0FRAUD'] },
  { groups: ['*'], slack: ['C0CREDIT'], teams: ['19:a@thread.tacv2'], language: 'ja' },
];
const group = (name: string): GroupRef => ({
  account: '111122223333',
  region: 'ap-northeast-1',
  name,
});
const told = (digests: readonly object[]) =>
  digestsOf(parseConfig(JSON.stringify({ ...small, routes, digests }), {}));
const ids = (more: object) => told([{ ...daily, slack: ['C0A'], ...more }]).map(({ id }) => id);

describe('digests', () => {
  it('without rooms are one for each channel: in its language, about the groups whose cards hang there', () => {
    const [credit, fraud, ...more] = told([daily]);
    expect(more).toEqual([]);
    expect(credit?.route).toEqual({
      rooms: { slack: ['C0CREDIT'], teams: ['19:a@thread.tacv2'] },
      locale: 'ja',
    });
    expect(fraud?.route.locale).toBe('en');
    const covered = ['credit-risk', 'fraud-score', 'churn'].map((name) =>
      [credit, fraud].map((each) => each?.covers(group(name))),
    );
    expect(covered).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  it('with rooms are about the groups they name, wherever their cards hang', () => {
    const leads = {
      ...daily,
      every: 'week',
      on: 'friday',
      groups: ['fraud-*'],
      slack: ['C0LEADS'],
      language: 'ja',
    };
    const [one, ...more] = told([leads]);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      every: 'week',
      on: 'friday',
      at: { hour: 9, minute: 0 },
      zone: 'Asia/Tokyo',
      route: { rooms: { slack: ['C0LEADS'], teams: [] }, locale: 'ja' },
    });
    expect([one?.covers(group('fraud-score')), one?.covers(group('churn'))]).toEqual([true, false]);
  });

  it('are the same digest at another time, and another one in other rooms', () => {
    expect(ids({ at: '18:30', language: 'ja' })).toEqual(ids({}));
    expect(ids({ slack: ['C0B'] })).not.toEqual(ids({}));
    expect(ids({ every: 'week' })).not.toEqual(ids({}));
  });

  it.each([
    [
      { ...daily, at: '9:00' },
      "digests[0].at must be a time of day in quotation marks, such as '09:00'",
    ],
    [{ ...daily, at: '24:00' }, 'must be a time of day'],
    [{ ...daily, zone: 'Tokyo' }, 'digests[0].zone must be a time zone of the IANA list'],
    [{ ...daily, every: 'month' }, 'digests[0].every must be one of day, week'],
    [{ ...daily, on: 'friday' }, 'digests[0].on belongs to a weekly digest: say every: week'],
    [{ ...daily, language: 'ja' }, 'digests[0].language belongs to rooms'],
    [{ ...daily, channel: 'C0A' }, 'digests[0] has what Ringi does not know: channel'],
    [{ ...daily, accounts: ['999900001111'] }, 'no registry is of that account'],
  ])('%j is refused', (digest, says) => {
    expect(problemsOf(JSON.stringify({ ...small, digests: [digest] })).join('\n')).toContain(says);
  });

  it('that tell the same rooms the same are refused', () => {
    const problems = problemsOf(
      JSON.stringify({ ...small, digests: [daily, { ...daily, at: '18:00' }] }),
    );
    expect(problems.join('\n')).toContain('digests[1] tells what digests[0] tells');
  });
});
