import type { Maker, Question, Voter } from '../../src/policy.ts';

/** A question with nothing against it; `changes` says what a test is about. */
export function question(changes: Partial<Question> = {}): Question {
  return {
    verb: 'promote',
    stage: 'prod',
    group: { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' },
    votes: [],
    makers: [maker('aiko-tanaka')],
    metrics: [],
    waived: [],
    openedAt: new Date('2026-11-20T00:00:00Z'),
    now: new Date('2026-11-21T00:00:00Z'),
    ...changes,
  };
}

/** Somebody who votes, in these groups now. */
export function voter(id: string, ...groups: readonly string[]): Voter {
  return { person: { id, name: id, accounts: [], iam: [`studio:${id}`] }, groups };
}

/** Somebody known who made the version, in their own Studio. */
export function maker(id: string, how: Maker['how'] = 'registered'): Maker {
  return { identity: { userProfile: id }, how, person: voter(id).person };
}
