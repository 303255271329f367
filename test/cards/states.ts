import type { Judgement, Recorded, Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { judge } from './judge.ts';
import { arnOf, at, decided, metricsOf, records, round, rungs, seenAt, vote } from './world.ts';

/** One state of the card, ready to be drawn. */
export type CardState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
};

const kenji = vote('kenji', 'approve', 'dev', '09:12', {
  seat: 'ml-leads',
  reason: 'Better than v11 everywhere but latency, and latency is well inside the limit.',
});
const hana = vote('hana', 'approve', 'dev', '09:40', { seat: 'model-risk' });
const dev = decided(1, [kenji, hana], '09:41');

function promoted(n: number, stage: string, first: string, second: string) {
  return decided(
    n,
    [
      vote('kenji', 'promote', stage, first, { seat: 'ml-leads' }),
      vote('yuki', 'promote', stage, second, {
        seat: 'model-risk',
        ...(stage === 'uat' ? { reason: 'Replay of last week’s traffic is clean.' } : {}),
      }),
    ],
    second,
  );
}

const test = promoted(2, 'test', '11:50', '12:05');
const uat = promoted(3, 'uat', '14:02', '14:20');
const prod = promoted(5, 'prod', '15:40', '16:00');
const inUat = {
  earlier: [dev.round, test.round, uat.round],
  executions: [dev.execution, test.execution, uat.execution],
  now: new Date(at('14:30')),
};
const prodBaseline = (auc: number) => ({
  baseline: {
    version: 9,
    arn: arnOf(9),
    gone: false,
    metrics: metricsOf(auc, 151, 0.9, 0.44, 0.41),
  },
});
const good = { metrics: metricsOf(0.87, 142, 0.93, 0.47, 0.391), ...prodBaseline(0.84) };
const back = (stages: Readonly<Record<string, number>>) => ({
  rollbacks: Object.entries(stages).map(([stage, version]) => ({
    stage,
    version,
    arn: arnOf(version),
  })),
});
const undo = back({ dev: 11, test: 11, uat: 10 });

function state(name: string, seen: Seen<Judged, Shown>, more: Partial<Recorded> = {}): CardState {
  const recorded = records(more);
  return { name, seen, recorded, judgement: judge(seen, recorded) };
}

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
  state('ready', seenAt(3, { judged: { ...good, ...undo } }), {
    ...inUat,
    round: round(4, 'prod'),
  }),
  state('ready-one-vote', seenAt(3, { judged: { ...good, ...undo } }), {
    ...inUat,
    round: round(4, 'prod', {
      votes: [vote('yuki', 'promote', 'prod', '14:25', { seat: 'model-risk' })],
    }),
  }),
  state('closed', seenAt(3, { judged: { ...prodBaseline(0.81), ...undo } }), {
    ...inUat,
    round: round(4, 'prod'),
  }),
  state('closed-one-override', seenAt(3, { judged: { ...prodBaseline(0.81), ...undo } }), {
    ...inUat,
    round: round(4, 'prod', {
      votes: [
        vote('yuki', 'overrideGate', 'prod/auc', '14:28', { reason: 'Fraud is rising now.' }),
      ],
    }),
  }),
  state('overridden', seenAt(3, { judged: { ...prodBaseline(0.81), ...undo } }), {
    ...inUat,
    round: round(4, 'prod', {
      waived: ['auc'],
      votes: [
        vote('yuki', 'overrideGate', 'prod/auc', '14:28', { reason: 'Fraud is rising now.' }),
        vote('hana', 'overrideGate', 'prod/auc', '14:29', { reason: 'Agreed for one quarter.' }),
      ],
    }),
  }),
  state('going', seenAt(2, { judged: { ...undo } }), {
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
  state('arrived', seenAt(4, { judged: back({ dev: 11, test: 11, uat: 10, prod: 9 }) }), {
    earlier: [...inUat.earlier, prod.round],
    round: round(6, ''),
    executions: [...inUat.executions, prod.execution],
    now: new Date(at('16:01')),
  }),
  state('declined', seenAt(3, { judged: { ...good, ...undo } }), {
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

function role(name: string) {
  return { arn: `arn:aws:sts::111122223333:assumed-role/${name}/console` };
}

/** Registered in Studio: nothing of how it was made is recorded. */
function byHand(): Seen<Judged, Shown> {
  const { judged, shown } = seenAt(0, {
    judged: { makers: [{ userProfile: 'aiko', how: 'registered' }], containers: [] },
  });
  const { commit: _c, repository: _r, description: _d, ...rest } = shown;
  const createdBy = { userProfile: 'aiko' };
  return {
    judged,
    shown: { ...rest, createdBy, provenance: {}, environments: [], features: [] },
  };
}

function failed(): Partial<Shown> {
  return { statusReason: 'Image scan failed: no such repository.' };
}

function rejected(name: 'rejected' | 'rejected-elsewhere'): CardState {
  const seen = seenAt(0, {
    judged: { approval: 'Rejected' },
    shown: { modifiedBy: role('DataScience'), modifiedAt: at('09:20') },
  });
  const votes = [vote('yuki', 'reject', '', '09:20', { reason: 'Bias report is missing.' })];
  const { round: ended, execution } = decided(1, votes, '09:20');
  if (name === 'rejected') {
    return state(name, seen, { round: { ...ended, about: 'dev' }, executions: [execution] });
  }
  return state(name, seen, {
    round: round(1, 'dev', { votes: [kenji], status: 'overtaken', endedAt: at('09:21') }),
    outside: [
      {
        what: 'approval',
        before: 'PendingManualApproval',
        after: 'Rejected',
        by: role('DataScience'),
        at: at('09:20'),
        rule: 'alarm',
      },
    ],
  });
}

function rolledBack(): CardState {
  const votes = [
    vote('kenji', 'rollback', 'uat/10', '15:00', { reason: 'Scores drift on the replay set.' }),
  ];
  const { round: ended, execution } = decided(5, votes, '15:00');
  const seen = seenAt(2, { judged: back({ dev: 11, test: 11 }) });
  const ladder = seen.shown.ladder.map((rung) =>
    rung.stage === 'uat'
      ? {
          ...rung,
          footing: {
            is: 'rolledBack' as const,
            since: at('14:20'),
            until: at('15:00'),
            to: 10,
          },
        }
      : rung,
  );
  const stages = seen.judged.stages.map(({ stage, is }) =>
    stage === 'uat' ? { stage, is: 'rolledBack' as const } : { stage, is },
  );
  return state(
    'rolled-back',
    { judged: { ...seen.judged, stages }, shown: { ...seen.shown, ladder } },
    {
      earlier: [dev.round, test.round, uat.round, { ...ended, about: 'prod' }],
      round: round(6, ''),
      executions: [...inUat.executions, execution],
      now: new Date(at('15:01')),
    },
  );
}

function superseded(): CardState {
  const seen = seenAt(1);
  const ladder = rungs(0, { dev: 13, test: 11, uat: 10, prod: 9 }).map((rung) =>
    rung.stage === 'dev'
      ? {
          ...rung,
          footing: { is: 'replaced' as const, since: at('09:41'), until: at('13:00'), to: 13 },
        }
      : rung,
  );
  const stages = seen.judged.stages.map(({ stage, is }) =>
    stage === 'dev' ? { stage, is: 'replaced' as const } : { stage, is },
  );
  return state(
    'superseded',
    { judged: { ...seen.judged, stages }, shown: { ...seen.shown, ladder } },
    {
      earlier: [dev.round, round(2, 'test', { status: 'overtaken', endedAt: at('13:00') })],
      round: round(3, ''),
      executions: [dev.execution],
      now: new Date(at('13:01')),
    },
  );
}

/** As many containers as SageMaker takes, of which two are not pinned. */
function fifteen() {
  const numbers = Array.from({ length: 15 }, (_each, n) => n + 1);
  return {
    judged: {
      containers: numbers.map((n) => ({
        image: `111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/step-${n}:1.${n}`,
        ...(n === 3 || n === 12 ? {} : { imageDigest: `sha256:${n}b1e0c77d1a2` }),
        artifact: `s3://acme-models/credit-risk/12/step-${n}.tar.gz`,
      })),
    },
    shown: { environments: numbers.map((n) => [`STEP_${n}`, 'LOG_LEVEL']) },
  };
}
