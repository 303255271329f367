import { back, dev, inUat, kenji, prod, state, test, uat, type CardState } from './card-state.ts';
import {
  byHand,
  failed,
  fifteen,
  incomplete,
  rejected,
  role,
  rolledBack,
  superseded,
} from './special-states.ts';
import { arnOf, at, metricsOf, round, rungs, seenAt, vote } from './world.ts';

export type { CardState } from './card-state.ts';

const prodBaseline = (auc: number) => ({
  baseline: {
    version: 9,
    arn: arnOf(9),
    gone: false,
    metrics: metricsOf(auc, 151, 0.9, 0.44, 0.41),
  },
});
const good = { metrics: metricsOf(0.87, 142, 0.93, 0.47, 0.391), ...prodBaseline(0.84) };
const shown = back('uat', 10);

const noBaseline = seenAt(0, { shown: { ladder: rungs(0, {}) } });
const { baseline: _, ...unserved } = noBaseline.judged;

/** Every state of the card of cards.md §4 and §5, and what may be missing or odd in each. */
export const states: readonly CardState[] = [
  state('approval-one-vote', seenAt(0), { round: round(1, 'dev', { votes: [kenji] }) }),
  state('approval-no-votes', seenAt(0), { round: round(1, 'dev') }),
  state(
    'approval-none-in-service',
    { ...noBaseline, judged: unserved },
    { round: round(1, 'dev') },
  ),
  state(
    'approval-closed',
    seenAt(0, { judged: { metrics: metricsOf(0.71, 142, 0.93, 0.4, 0.41) } }),
    { round: round(1, 'dev') },
  ),
  incomplete('approval-card-incomplete', [
    'intended_uses.risk_rating',
    'business_details.business_problem',
  ]),
  state('approval-by-hand', byHand(), { round: round(1, 'dev') }),
  state('approval-second-pending', seenAt(0), {
    round: round(1, 'dev'),
    others: [{ subject: arnOf(13), about: 'dev' }],
  }),
  state(
    'approval-downgrade',
    seenAt(0, {
      judged: {
        baseline: {
          version: 14,
          arn: arnOf(14),
          gone: false,
          metrics: metricsOf(0.83, 120, 0.95, 0.48, 0.38),
        },
      },
    }),
    { round: round(1, 'dev') },
  ),
  state(
    'approval-unreadable-report',
    seenAt(0, {
      judged: {
        metrics: [],
        reports: [
          {
            kind: 'modelQuality',
            uri: 's3://acme-models/credit-risk/12/evaluation.json',
            unreadable: 'access denied',
          },
        ],
      },
    }),
    { round: round(1, 'dev') },
  ),
  state('approval-votes-fell', seenAt(0), {
    earlier: [
      round(1, 'dev', {
        votes: [kenji],
        status: 'void',
        endedAt: at('09:30'),
        changed: {
          en: 'Report evaluation.json is new.',
          ja: 'レポート evaluation.json が更新されました。',
        },
      }),
    ],
    round: round(2, 'dev', { openedAt: at('09:30') }),
    now: new Date(at('09:31')),
  }),
  state('approval-last-day', seenAt(0), {
    round: round(1, 'dev', { votes: [kenji] }),
    now: new Date(at('12:00', 26)),
  }),
  state('ready', seenAt(3, { judged: good, shown }), {
    ...inUat,
    round: round(4, 'prod'),
  }),
  state('ready-one-vote', seenAt(3, { judged: good, shown }), {
    ...inUat,
    round: round(4, 'prod', {
      votes: [vote('yuki', 'promote', 'prod', '14:25', { seat: 'model-risk' })],
    }),
  }),
  state('closed', seenAt(3, { judged: prodBaseline(0.81), shown }), {
    ...inUat,
    round: round(4, 'prod'),
  }),
  state('closed-one-override', seenAt(3, { judged: prodBaseline(0.81), shown }), {
    ...inUat,
    round: round(4, 'prod', {
      votes: [
        vote('yuki', 'overrideGate', 'prod/auc', '14:28', { reason: 'Fraud is rising now.' }),
      ],
    }),
  }),
  state('overridden', seenAt(3, { judged: prodBaseline(0.81), shown }), {
    ...inUat,
    round: round(4, 'prod', {
      waived: [{ metric: 'auc', value: 0.82 }],
      votes: [
        vote('yuki', 'overrideGate', 'prod/auc', '14:28', { reason: 'Fraud is rising now.' }),
        vote('hana', 'overrideGate', 'prod/auc', '14:29', { reason: 'Agreed for one quarter.' }),
      ],
    }),
  }),
  state('going', seenAt(2, { shown: back('test', 11) }), {
    earlier: [dev.round, test.round],
    round: uat.round,
    executions: [dev.execution, test.execution, { ...uat.execution, status: 'started' }],
    now: new Date(at('14:20')),
  }),
  state('going-waits', seenAt(2), {
    earlier: [dev.round, test.round],
    round: uat.round,
    executions: [dev.execution, test.execution, { ...uat.execution, status: 'queued' }],
    busy: [{ stage: 'uat', subject: arnOf(11) }],
    now: new Date(at('14:20')),
  }),
  state('arrived', seenAt(4, { shown: back('prod', 9) }), {
    earlier: [...inUat.earlier, prod.round],
    round: round(6, ''),
    executions: [...inUat.executions, prod.execution],
    now: new Date(at('16:01')),
  }),
  state('declined', seenAt(3, { judged: good, shown }), {
    ...inUat,
    earlier: [
      ...inUat.earlier,
      round(4, 'prod', {
        status: 'decided',
        verb: 'decline',
        endedAt: at('14:40'),
        votes: [
          vote('yuki', 'decline', 'prod', '14:40', { reason: 'Not before the year-end close.' }),
        ],
      }),
    ],
    round: round(5, ''),
    now: new Date(at('14:41')),
  }),
  ...(['rejected', 'rejected-elsewhere'] as const).map((name) => rejected(name)),
  state('not-done', seenAt(2), {
    earlier: [dev.round, test.round, uat.round],
    round: round(4, 'uat', { openedAt: at('14:21') }),
    executions: [
      dev.execution,
      test.execution,
      {
        ...uat.execution,
        status: 'failed',
        because: 'notReadBack',
        advice: 'otherWriter',
      },
    ],
    now: new Date(at('14:22')),
  }),
  rolledBack(),
  state(
    'outside',
    seenAt(0, {
      judged: { approval: 'Approved' },
      shown: { modifiedBy: role('DataScience'), modifiedAt: at('09:20') },
    }),
    {
      earlier: [round(1, 'dev', { votes: [kenji], status: 'overtaken', endedAt: at('09:21') })],
      round: round(2, 'dev', { openedAt: at('09:21') }),
      outside: [
        {
          what: 'approval',
          before: 'PendingManualApproval',
          after: 'Approved',
          by: role('DataScience'),
          at: at('09:20'),
          rule: 'ask',
        },
      ],
      now: new Date(at('09:22')),
    },
  ),
  state('late', seenAt(0, { judged: { approval: 'Approved' } }), {
    round: round(1, 'dev'),
    now: new Date(at('09:00', 28)),
  }),
  state('expired', seenAt(0), {
    earlier: [round(1, 'dev', { votes: [kenji], status: 'expired', endedAt: at('08:42', 27) })],
    round: round(2, ''),
    now: new Date(at('08:43', 27)),
  }),
  superseded(),
  state('failed', seenAt(0, { judged: { status: 'Failed', metrics: [] }, shown: failed() }), {
    now: new Date(at('09:00')),
  }),
  state('fifteen-containers', seenAt(0, fifteen()), { round: round(1, 'dev') }),
];
