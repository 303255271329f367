import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence, type Sentence } from '../../src/policies/sentence.ts';
import type { Question } from '../../src/policy.ts';
import { maker, question, voter } from './question.ts';

const prod = sentence.parse({
  verbs: ['promote'],
  stages: ['prod'],
  require: {
    memberOf: ['ml-leads', 'model-risk'],
    quorum: { people: 2, seats: ['ml-leads', 'model-risk'] },
    separationOfDuties: { unknownMaker: 'refuse' },
    metricGate: [{ metric: 'auc', above: 0.85 }],
    expires: '7d',
    reason: { min: 10 },
  },
});
const good = [{ name: 'auc', value: 0.9, better: 'higher' }] as const;
const of = (name: string) => ({ account: '111122223333', region: 'ap-northeast-1', name });
const late = new Date('2026-12-31T00:00:00Z');
const kenji = voter('kenji-mori', 'ml-leads');
const hana = voter('hana-kondo', 'model-risk');
const makerInGroup = { makers: [maker('kenji-mori')], voter: kenji };

const judge = (changes: Partial<Question>, ...sentences: readonly Sentence[]) =>
  compilePolicies({ policies: sentences.length > 0 ? sentences : [prod], outside: [] }).judge(
    question({ metrics: good, ...changes }),
    {},
  );
const saying = (people: number, scope: object = {}) =>
  sentence.parse({
    verbs: ['promote'],
    ...scope,
    require: { memberOf: ['g'], quorum: { people } },
  });

describe('what the policies say', () => {
  it.each<[string, Partial<Question>, object]>([
    ['a stranger to the groups', { voter: voter('ren-sato') }, { rule: 'memberOf' }],
    [
      'the maker, in no group: membership comes first',
      { ...makerInGroup, voter: voter('kenji-mori') },
      { rule: 'memberOf' },
    ],
    ['the maker', makerInGroup, { rule: 'separationOfDuties', why: { kind: 'maker' } }],
    [
      'the maker with a closed gate: who comes before what',
      { ...makerInGroup, metrics: [] },
      { rule: 'separationOfDuties' },
    ],
    [
      'an unknown maker',
      { makers: [] },
      { rule: 'separationOfDuties', why: { kind: 'unknownMaker' } },
    ],
    ['a closed gate', { metrics: [] }, { rule: 'metricGate' }],
    [
      'a closed gate, too late: what comes before when',
      { metrics: [], now: late },
      { rule: 'metricGate' },
    ],
    ['too late', { now: late, votes: [kenji], voter: hana }, { rule: 'expires' }],
  ])('%s is denied', (_, changes, verdict) => {
    expect(judge(changes).verdict).toMatchObject({ status: 'deny', ...verdict });
  });

  it('waits for the people missing, and permits when the last one votes', () => {
    expect(judge({}).verdict).toMatchObject({
      status: 'pending',
      needs: [
        { count: 1, of: 'ml-leads' },
        { count: 1, of: 'model-risk' },
      ],
    });
    expect(judge({ voter: kenji }).verdict).toMatchObject({
      status: 'pending',
      needs: [{ count: 1, of: 'model-risk' }],
    });
    expect(judge({ votes: [kenji], voter: hana }).verdict).toMatchObject({ status: 'permit' });
    expect(judge({ votes: [kenji, hana] }).verdict).toMatchObject({ status: 'permit' });
  });

  it('counts no vote of somebody who left the group, or turned out to be the maker', () => {
    expect(judge({ votes: [voter('kenji-mori')], voter: hana }).verdict).toMatchObject({
      status: 'pending',
      needs: [{ count: 1, of: 'ml-leads' }],
    });
    const makers = [maker('kenji-mori')];
    expect(judge({ votes: [kenji], voter: hana, makers }).verdict.status).toBe('pending');
  });

  it('tells the rule in figures, the gates and when it ends', () => {
    expect(judge({})).toMatchObject({
      verb: 'promote',
      stage: 'prod',
      rule: {
        people: 2,
        seats: [
          { of: 'ml-leads', count: 1 },
          { of: 'model-risk', count: 1 },
        ],
        members: ['ml-leads', 'model-risk'],
        notMaker: true,
        expiresAt: new Date('2026-11-27T00:00:00Z'),
        reason: 10,
      },
      gates: [{ metric: 'auc', value: 0.9, status: 'passes' }],
    });
  });

  it('lets only those vote who fill a seat where a sentence names no members', () => {
    const seats = sentence.parse({
      verbs: ['promote'],
      require: { quorum: { seats: ['model-risk'] } },
    });
    expect(judge({ voter: kenji }, seats).verdict).toMatchObject({
      status: 'deny',
      why: { kind: 'notMember', groups: ['model-risk'] },
    });
    expect(judge({}, seats).rule).toMatchObject({ members: [], people: 1 });
  });

  it('lets nobody vote where a sentence names nobody', () => {
    const nobody = sentence.parse({ verbs: ['promote'], require: {} });
    expect(judge({ voter: kenji }, nobody).verdict).toMatchObject({ status: 'deny' });
  });
});

describe('which sentence governs', () => {
  it('is the first that fits by verb, stage, group, account and tags', () => {
    const tried = [
      saying(1, { verbs: ['approve'] }),
      saying(2, { stages: ['dev'] }),
      saying(3, { groups: ['fraud-*', 'credit'] }),
      saying(4, { accounts: ['444455556666'] }),
      saying(5, { tags: { risk: 'high' } }),
      saying(6, { stages: ['uat', 'prod'], groups: ['CREDIT-*'], accounts: ['111122223333'] }),
      saying(7),
    ];
    expect(judge({}, ...tried).rule?.people).toBe(6);
  });

  it('may depend on a tag of the group', () => {
    const policies = [saying(1, { tags: { risk: 'high' } }), saying(2)];
    const compiled = compilePolicies({ policies, outside: [] });
    expect(compiled.judge(question(), { risk: 'high', team: 'x' }).rule?.people).toBe(1);
    expect(compiled.judge(question(), { risk: 'low' }).rule?.people).toBe(2);
  });

  it('takes no sentence of a stage for what is about no stage', () => {
    const { stage: _, ...stageless } = question({ verb: 'reject' });
    const policies = [sentence.parse({ verbs: ['reject'], stages: ['prod'], require: {} })];
    const ruling = compilePolicies({ policies, outside: [] }).judge(stageless, {});
    expect(ruling).not.toHaveProperty('stage');
    expect(ruling.verdict).toMatchObject({ rule: 'noRule' });
  });

  it('matches names literally but for the star', () => {
    expect(judge({}, saying(1, { groups: ['credit.risk'] })).rule).toBeUndefined();
    expect(judge({}, saying(1, { groups: ['*-risk'] })).rule?.people).toBe(1);
    expect(judge({}, saying(1, { groups: ['cr*t-r*k'] })).rule?.people).toBe(1);
  });

  it('is none, and then nobody may', () => {
    const ruling = judge({ verb: 'rollback' });
    expect(ruling).toMatchObject({
      verdict: { status: 'deny', rule: 'noRule', why: { kind: 'noRule' } },
      gates: [],
    });
    expect(ruling.rule).toBeUndefined();
    expect(ruling.policy).toBe(judge({ verb: 'reject' }).policy);
  });

  it('is known by a digest that changes with the sentence, and with nothing else', () => {
    const digest = judge({}).policy;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(judge({ votes: [kenji], voter: hana, now: late }).policy).toBe(digest);
    expect(judge({}, saying(1, { verbs: ['x'] }), prod).policy).toBe(digest);
    const longer = { ...prod, require: { ...prod.require, expires: 1 } };
    expect(judge({}, longer).policy).not.toBe(digest);
  });
});

describe('a change made outside', () => {
  const policies = compilePolicies({
    policies: [],
    outside: [
      { groups: ['credit-*'], rule: 'alarm' },
      { tags: { risk: 'low' }, rule: 'accept' },
    ],
  });

  it('follows the first sentence that fits, and is asked about where none does', () => {
    expect(policies.outside(of('credit-risk'), { risk: 'low' })).toBe('alarm');
    expect(policies.outside(of('churn'), { risk: 'low' })).toBe('accept');
    expect(policies.outside(of('churn'), {})).toBe('ask');
  });
});

it('names every group a sentence names', () => {
  const seats = sentence.parse({
    verbs: ['approve'],
    require: { quorum: { seats: ['risk-board'] } },
  });
  const { groups } = compilePolicies({ policies: [prod, seats], outside: [] });
  expect(groups.toSorted()).toEqual(['ml-leads', 'model-risk', 'risk-board']);
});

const rank = { deny: 0, pending: 1, permit: 2 } as const;
const someone = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.subarray(['ml-leads', 'model-risk', 'other']))
  .map(([id, groups]) => voter(id, ...groups));
const people = fc.uniqueArray(someone, { selector: ({ person }) => person.id });

describe('every verdict', () => {
  it('is no less for one more vote', () => {
    fc.assert(
      fc.property(people, (votes) => {
        const ranks = votes.map((_, n) => rank[judge({ votes: votes.slice(0, n) }).verdict.status]);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it('does not depend on the order of the votes', () => {
    fc.assert(
      fc.property(people, (votes) => {
        expect(judge({ votes: votes.toReversed() })).toEqual(judge({ votes }));
      }),
    );
  });

  it('is the same for the last voter as for all of them together', () => {
    fc.assert(
      fc.property(people, (votes) => {
        const verdicts = votes.map((last) => {
          const others = votes.filter((vote) => vote !== last);
          return judge({ votes: others, voter: last }).verdict;
        });
        const all = judge({ votes }).verdict;
        for (const verdict of verdicts)
          expect([all, 'deny']).toContainEqual(verdict.status === 'deny' ? 'deny' : verdict);
      }),
    );
  });
});
