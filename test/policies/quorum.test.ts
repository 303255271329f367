import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { quorum } from '../../src/policies/quorum.ts';
import type { Verdict, Voter } from '../../src/policy.ts';
import { question, voter } from './question.ts';

const kenji = voter('kenji-mori', 'ml-leads');
const yuki = voter('yuki-ito', 'model-risk', 'risk-board');
const hana = voter('hana-kondo', 'model-risk');
const both = voter('ren-sato', 'ml-leads', 'model-risk');
const oneOfEach = quorum({ people: 2, seats: ['ml-leads', 'model-risk'] });

describe('a quorum with one seat for each of two groups', () => {
  it.each<[string, readonly Voter[], Verdict['status'], readonly object[]]>([
    [
      'nobody',
      [],
      'pending',
      [
        { count: 1, of: 'ml-leads' },
        { count: 1, of: 'model-risk' },
      ],
    ],
    ['one of the first group', [kenji], 'pending', [{ count: 1, of: 'model-risk' }]],
    ['one of the second group', [hana], 'pending', [{ count: 1, of: 'ml-leads' }]],
    ['two of one group', [yuki, hana], 'pending', [{ count: 1, of: 'ml-leads' }]],
    ['one who is in both: one vote, one seat', [both], 'pending', [{ count: 1, of: 'model-risk' }]],
    ['one of each', [kenji, hana], 'permit', []],
    ['one who is in both beside one of the first', [both, kenji], 'permit', []],
    ['one who is in both beside one of the second', [both, hana], 'permit', []],
    [
      'somebody of neither',
      [voter('mia-weber'), kenji],
      'pending',
      [{ count: 1, of: 'model-risk' }],
    ],
  ])('%s', (_, votes, status, needs) => {
    const verdict = oneOfEach(question({ votes }));
    expect(verdict).toMatchObject(status === 'pending' ? { status, needs } : { status });
  });

  it('counts the voter beside the votes, and once where their vote is among them', () => {
    expect(oneOfEach(question({ votes: [kenji], voter: hana })).status).toBe('permit');
    expect(oneOfEach(question({ votes: [kenji], voter: kenji })).status).toBe('pending');
  });

  it('says who fills which seat', () => {
    expect(oneOfEach(question({ votes: [hana, kenji] }))).toEqual({
      status: 'permit',
      seats: [
        { of: 'ml-leads', voter: 'kenji-mori' },
        { of: 'model-risk', voter: 'hana-kondo' },
      ],
    });
  });
});

describe('a quorum of people', () => {
  it('needs one where nothing is said', () => {
    expect(quorum({})(question()).status).toBe('pending');
    expect(quorum({})(question({ voter: kenji })).status).toBe('permit');
  });

  it('has seats for anybody beyond those of groups', () => {
    const three = quorum({ people: 3, seats: ['model-risk'] });
    expect(three(question({ votes: [kenji] }))).toMatchObject({
      needs: [{ count: 1, of: 'model-risk' }, { count: 1 }],
    });
    expect(three(question({ votes: [kenji, yuki, hana] })).status).toBe('permit');
  });

  it('needs two of a group whose name stands twice', () => {
    const two = quorum({ seats: ['model-risk', 'model-risk'] });
    expect(two(question())).toMatchObject({ needs: [{ count: 2, of: 'model-risk' }] });
    expect(two(question({ votes: [yuki] }))).toMatchObject({
      needs: [{ count: 1, of: 'model-risk' }],
    });
    expect(two(question({ votes: [yuki, hana] })).status).toBe('permit');
  });
});

const groups = ['g1', 'g2', 'g3'];
const voters = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), fc.subarray(groups))
    .map(([id, member]) => voter(`p${id}`, ...member)),
  { selector: ({ person }) => person.id, maxLength: 8 },
);
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...groups), { maxLength: 4 }), fc.integer({ min: 1, max: 5 }))
  .map(([seats, people]) => ({ seats, people }));

describe('every quorum', () => {
  it('fills no two seats with one vote, and none with a stranger to its group', () => {
    fc.assert(
      fc.property(sentence, voters, (rule, votes) => {
        const { seats } = seated(quorum(rule)(question({ votes })));
        const filled = seats.flatMap((seat) => (seat.voter === undefined ? [] : [seat.voter]));
        expect(new Set(filled).size).toBe(filled.length);
        const fitting = seats.map(({ of, voter }) => {
          const found = votes.find(({ person }) => person.id === voter);
          return voter === undefined || (found && (of === undefined || found.groups.includes(of)));
        });
        expect(fitting).not.toContain(false);
        expect(fitting).not.toContain(undefined);
      }),
    );
  });

  it('never becomes less fulfilled by one more vote', () => {
    fc.assert(
      fc.property(sentence, voters, (rule, votes) => {
        const missing = votes.map((_, n) =>
          empty(quorum(rule)(question({ votes: votes.slice(0, n) }))),
        );
        const all = [...missing, empty(quorum(rule)(question({ votes })))];
        expect(all).toEqual(all.toSorted((a, b) => b - a));
      }),
    );
  });

  it('says the same in whatever order the votes came', () => {
    fc.assert(
      fc.property(
        sentence,
        voters.chain((votes) =>
          fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length })),
        ),
        (rule, [votes, shuffled]) => {
          const judge = quorum(rule);
          expect(judge(question({ votes: shuffled }))).toEqual(judge(question({ votes })));
        },
      ),
    );
  });

  it('fills as many seats as trying every way would', () => {
    fc.assert(
      fc.property(sentence, voters, (rule, votes) => {
        const { seats } = seated(quorum(rule)(question({ votes })));
        const best = mostFilled(
          seats.map(({ of }) => of),
          votes,
        );
        expect(seats.filter((seat) => seat.voter !== undefined)).toHaveLength(best);
      }),
    );
  });
});

/** By trying every way: what the matching is held against. */
function mostFilled(seats: readonly (string | undefined)[], votes: readonly Voter[]): number {
  const [seat, ...rest] = seats;
  if (seats.length === 0) return 0;
  const fits = votes.filter(({ groups }) => seat === undefined || groups.includes(seat));
  const filled = fits.map(
    (fit) =>
      1 +
      mostFilled(
        rest,
        votes.filter((each) => each !== fit),
      ),
  );
  return Math.max(mostFilled(rest, votes), ...filled);
}

function seated(verdict: Verdict) {
  if (verdict.status === 'deny') throw new Error('a quorum never denies');
  return verdict;
}

function empty(verdict: Verdict): number {
  return seated(verdict).seats.filter((seat) => seat.voter === undefined).length;
}
