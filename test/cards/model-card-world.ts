import {
  missingIn,
  type Decision,
  type Execution,
  type JsonObject,
  type Seen,
} from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';
import type { Judged, Received, Share, Shown } from '../../handlers/cards/model-card/seen.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { people } from './people.ts';
import { arnOf, at } from './world.ts';

export const place = { account: '111122223333', region: 'ap-northeast-1' };
export const group = { ...place, name: 'credit-risk' };
export const cardArn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-card/credit-risk';
export const shareArn =
  'arn:aws:ram:ap-northeast-1:111122223333:resource-share/0d6b8a52-5c4e-4f3a-9c1e-2f0e7f6f1a11';

/** What a complete card says in these tests. */
export const required = [
  'model_overview.model_owner',
  'intended_uses.purpose_of_model',
  'intended_uses.intended_uses',
  'intended_uses.risk_rating',
  'business_details.business_problem',
  'training_details.training_observations',
  'additional_information.ethical_considerations',
  'additional_information.caveats_and_recommendations',
  'evaluation_details',
];

/** A policy as a bank would write it: one edits and submits, two approve, no incomplete card is. */
export const policies = compilePolicies({
  policies: [
    {
      verbs: ['draftCard', 'editCard', 'submitCard', 'recordTest', 'exportCard'],
      require: { memberOf: ['ml-leads', 'model-risk'] },
    },
    {
      verbs: ['approveCard'],
      require: {
        quorum: { people: 2, seats: ['ml-leads', 'model-risk'] },
        cardComplete: true,
        expires: '7d',
      },
    },
    {
      verbs: ['returnCard', 'archiveCard', 'shareCard', 'acceptShare', 'remindShare', 'endShare'],
      require: { memberOf: ['model-risk'], reason: { min: 10 } },
    },
  ].map((each) => sentence.parse(each)),
  outside: [],
});

const shared = { region: 'ap-northeast-1', differs: false, reason: null };

/** The three accounts it is shared with, one after each step of its way. */
export function shares(is: Readonly<Record<string, Partial<Share>>> = {}): readonly Share[] {
  const none = { ...shared, is: 'none', isDue: false, share: null } as const;
  return [
    {
      ...none,
      account: '444455556666',
      name: 'dev',
      may: 'edit',
      from: 'Draft',
      reachable: true,
      ...is['dev'],
    },
    {
      ...none,
      account: '555566667777',
      name: 'test',
      may: 'read',
      from: 'PendingReview',
      reachable: false,
      ...is['test'],
    },
    {
      ...none,
      account: '666677778888',
      name: 'prod',
      may: 'read',
      from: 'Approved',
      reachable: true,
      ...is['prod'],
    },
  ];
}

export const accepted = { is: 'accepted', isDue: true, share: shareArn } as const;
export const pending = { is: 'pending', isDue: true, share: shareArn } as const;

/** Another account whose card it is, in other tests. */
export const owner = '444455556666';

/** A standalone card as it is seen, with this content and status. */
export function seenCard(
  status: Judged['status'],
  content: JsonObject = contentOf('standalone'),
  more: Partial<Shown> = {},
): Seen<Judged, Shown> {
  const isThere = status !== 'none' && status !== 'unshared';
  const sections = Object.fromEntries(Object.keys(content).map((key) => [key, `${key}-1`]));
  return {
    judged: {
      group,
      kind: 'standalone',
      arn: cardArn,
      status,
      sections,
      lacks: isThere ? missingIn(content, required) : [],
    },
    shown: {
      about: { version: 12, arn: arnOf(12) },
      versions: [14, 13, 12, 11],
      version: isThere ? 3 : null,
      modified: isThere ? { at: at('07:30'), by: { userProfile: 'aiko' } } : null,
      content: isThere ? content : {},
      fault: null,
      required,
      shares: isThere ? shares() : [],
      received: null,
      exports: true,
      behind: null,
      writes: { writes: true, copy: true },
      ...more,
    },
  };
}

/** The same of another account's, which shares it as far as this. */
export function receivedCard(
  status: Judged['status'],
  is: Received['is'],
): ReturnType<typeof seenCard> {
  const share = is === 'none' ? null : shareArn.replace(place.account, owner);
  const received = { owner, ...place, is, share };
  const { judged, shown } = seenCard(status, undefined, { shares: [], received });
  return { judged: { ...judged, arn: cardArn.replace(place.account, owner) }, shown };
}

export const ref = modelCardCardRef(group, { kind: 'standalone', arn: cardArn });

/** A vote of Kenji's on the card. */
export function vote(verb: string, more: Partial<Decision> = {}): Decision {
  return {
    id: `click-${verb}`,
    card: ref,
    verb,
    on: '',
    answers: {},
    account: people.kenji.accounts[0] ?? { platform: 'slack', tenant: 'T', id: 'U' },
    person: { id: people.kenji.id, name: people.kenji.name },
    groups: ['ml-leads'],
    evidence: 'e',
    policy: 'p',
    at: at('09:00'),
    ...more,
  };
}

/** What became of a decision, four seconds after it unless said otherwise. */
export function carried(decision: Decision, more: Partial<Execution> = {}): Execution {
  const { id, name } = decision.person;
  return {
    id: `x-${decision.id}`,
    decision,
    people: [{ id, name }],
    group,
    target: '111122223333:ap-northeast-1:credit-risk/model-card',
    seizes: false,
    createdAt: decision.at,
    startBy: at('10:00'),
    status: 'done',
    begun: {},
    endedAt: new Date(new Date(decision.at).getTime() + 4_000).toISOString(),
    ...more,
  };
}
