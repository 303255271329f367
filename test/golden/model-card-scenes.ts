import {
  missingIn,
  recordTest,
  withEntries,
  withStages,
  type Recorded,
  type Seen,
} from '../../src/index.ts';
import { modelCardCard } from '../../handlers/cards/model-card.ts';
import type { Judged, Shown } from '../../handlers/cards/model-card/seen.ts';
import {
  accepted,
  carried,
  pending,
  place,
  policies,
  ref,
  seenCard,
  shares,
  vote,
} from '../cards/model-card-world.ts';
import { people } from '../cards/people.ts';
import { arnOf, at } from '../cards/world.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import { modelCardPages } from './model-card-pages.ts';
import { did, reason, recorded } from './model-card-records.ts';
import { receivedCardStates, type ModelCardState } from './received-card-states.ts';
import type { Scene } from './scene.ts';

const submitted = carried(vote('submitCard', { answers: { comment: reason }, at: at('08:30') }));
const yuki = {
  person: { id: people.yuki.id, name: people.yuki.name },
  groups: ['model-risk'],
  account: people.yuki.accounts[0] ?? vote('').account,
};
const approved = carried(vote('approveCard', yuki), { people: [vote('').person, yuki.person] });
const archived = carried(vote('archiveCard', { ...yuki, answers: { reason } }));
const empty = { ...contentOf('standalone'), business_details: {}, additional_information: {} };

/** What changes no status is told once. */
function told(): Recorded {
  const purpose = { section: 'intended_uses', base: 'b', purpose_of_model: 'Rank.' };
  const file = {
    uri: 's3://ml-cards-111122223333/ringi/credit-risk.pdf',
    account: place.account,
    region: place.region,
    version: '3',
    digest: 'a'.repeat(64),
    name: 'credit-risk',
  };
  const conflict = {
    status: 'failed',
    because: 'editConflict',
    advice: 'editAgain',
    facts: { fields: 'intended_uses.purpose_of_model intended_uses.risk_rating' },
  } as const;
  const policy = { id: 'policy-1', person: { id: 'policy', name: 'ringi.yaml' }, groups: [] };
  const executions = [
    did('editCard', purpose),
    { ...did('editCard', purpose, 'again'), ...conflict },
    did('recordTest', { version: '12', stage: 'test', name: 'load <@U1>', result: 'passed' }),
    { ...did('exportCard', {}, 'v3'), facts: file },
    {
      ...did('exportCard', {}, 'v2'),
      status: 'failed',
      because: 'exportFailed',
      advice: 'exportAgain',
    } as const,
    did('shareCard', { comment: reason }, '444455556666'),
    {
      ...carried(vote('keepCard', policy)),
      status: 'failed',
      because: 'cardTooLong',
      advice: 'shortenCard',
    } as const,
  ];
  return recorded('Draft', executions, [vote('remindShare', { on: '555566667777' })]);
}

/** The card of one version: less to fill in, a test that failed, a metric nobody can read, entries of Ringi's. */
function ofVersion(): Seen<Judged, Shown> {
  const test = {
    name: 'load <!here>',
    version: 12,
    stage: 'test',
    result: 'failed',
    observation: 'p99 of 480 ms at 200 requests a second.',
    metrics: [{ name: 'p99_latency', value: 480, better: 'lower', unit: 'ms' }],
    by: 'Kenji Mori',
    at: at('08:00'),
    evidence: 's3://credit-risk-reports/12/load.json',
  } as const;
  const tested = recordTest(contentOf('package'), test);
  const entries = Array.from({ length: 12 }, (_, n) => ({
    number: 401 + n,
    at: at(`0${n % 9}:10`),
    text: `Approved: v12 stands in dev, by Kenji Mori. Journal ${401 + n}.`,
  }));
  const room = { most: 40, room: 20_000, says: () => '3 older entries' };
  const written = withStages(
    withEntries('content' in tested ? tested.content : {}, entries, room),
    'dev: v12 since 2026-11-20',
  );
  const details = written['evaluation_details'];
  const broken = {
    name: 'fairness',
    metric_groups: [{ name: 'bias', metric_data: [{ name: 'DI', type: 'gauge', value: 0.9 }] }],
  };
  const content = {
    ...written,
    evaluation_details: [...(Array.isArray(details) ? details : []), broken],
  };
  const { judged, shown } = seenCard('PendingReview', content);
  const required = ['intended_uses.risk_rating', 'business_details.business_problem'];
  return {
    judged: { ...judged, kind: 'package', arn: arnOf(12), lacks: missingIn(content, required) },
    shown: { ...shown, version: null, required, shares: [], exports: false },
  };
}

const shared = { dev: accepted, test: pending };
const states: readonly ModelCardState[] = [
  { name: 'model-card-none', seen: seenCard('none'), recorded: recorded('none') },
  { name: 'model-card-draft', seen: seenCard('Draft', empty), recorded: recorded('Draft') },
  {
    name: 'model-card-complete',
    seen: seenCard('Draft', undefined, { shares: shares({ dev: { isDue: true } }) }),
    recorded: recorded('Draft'),
  },
  {
    name: 'model-card-in-review',
    seen: seenCard('PendingReview', undefined, { shares: shares(shared) }),
    recorded: recorded(
      'PendingReview',
      [submitted],
      [vote('approveCard', { seat: 'ml-leads', answers: { comment: reason } })],
    ),
  },
  {
    name: 'model-card-incomplete',
    seen: seenCard('PendingReview', empty, { shares: shares(shared) }),
    recorded: recorded('PendingReview', [submitted]),
  },
  {
    name: 'model-card-running',
    seen: seenCard('PendingReview'),
    recorded: recorded('PendingReview', [{ ...approved, status: 'started' }]),
  },
  {
    name: 'model-card-approved',
    seen: seenCard('Approved', undefined, {
      shares: shares({ dev: accepted, test: accepted, prod: { isDue: true } }),
    }),
    recorded: recorded('Approved', [submitted, approved]),
  },
  {
    name: 'model-card-share-failed',
    seen: seenCard('Approved', undefined, {
      shares: shares({
        dev: { ...accepted, differs: true },
        test: { is: 'failed', isDue: true, reason: 'The account is not in your organization.' },
        prod: pending,
      }),
      modified: { at: at('12:00'), by: { userProfile: 'ben' } },
    }),
    recorded: recorded('Approved', [submitted, approved]),
  },
  {
    name: 'model-card-archived',
    seen: seenCard('Archived', undefined, { shares: shares({ dev: accepted, test: accepted }) }),
    recorded: recorded('', [archived]),
  },
  {
    name: 'model-card-unreadable',
    seen: seenCard('Draft', {}, { fault: { kind: 'repeatedKey' } }),
    recorded: recorded('Draft'),
  },
  {
    name: 'model-card-not-done',
    seen: seenCard('Draft'),
    recorded: recorded('Draft', [
      { ...submitted, status: 'failed', because: 'otherStatus', advice: 'lookAtCard' },
    ]),
  },
  ...receivedCardStates,
  {
    name: 'model-card-told',
    seen: seenCard('Draft', undefined, { behind: 'b1', shares: shares(shared) }),
    recorded: told(),
  },
  {
    name: 'model-card-of-version',
    seen: ofVersion(),
    recorded: recorded('PendingReview', [submitted]),
  },
];

/** A model card in every status, its notes, and its forms. */
export function modelCardScenes(): readonly Scene[] {
  return locales.flatMap((locale) => [
    ...states.map((state) => {
      const all = {
        policies,
        ...state,
        view: modelCardCard,
        subject: ref.subject,
        others: [reason],
      };
      return judgedScene(all, locale);
    }),
    modelCardPages(locale),
  ]);
}
