import type { Decision, Execution, Recorded, Round, Seen } from '../../src/index.ts';
import type { Judged, Rung, Shown } from '../../handlers/cards/model-package/seen.ts';
import { people } from './people.ts';

const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' } as const;

/** The ARN of a version of the group. */
export function arnOf(version: number): string {
  return `arn:aws:sagemaker:${group.region}:${group.account}:model-package/credit-risk/${version}`;
}

/** A time on the day of the cards. */
export function at(time: string, day = 20): string {
  return `2026-11-${day}T${time}:00.000Z`;
}

const metric = (name: string, value: number, better: 'higher' | 'lower', unit?: string) => ({
  name,
  value,
  better,
  ...(unit === undefined ? {} : { unit }),
});

/** What the reports of a version say. */
export function metricsOf(auc: number, latency: number, di: number, ks: number, loss: number) {
  return [
    metric('auc', auc, 'higher'),
    metric('p99_latency', latency, 'lower', 'ms'),
    { name: 'bias/gender/DI', value: di, better: { target: 1 } },
    metric('ks', ks, 'higher'),
    metric('log_loss', loss, 'lower'),
  ] as const;
}

const judged: Judged = {
  arn: arnOf(12),
  group,
  version: 12,
  status: 'Completed',
  approval: 'PendingManualApproval',
  containers: [
    {
      image: '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/sklearn-prep:1.4.2',
      imageDigest: 'sha256:5b1e0c77d1a2',
      artifact: 's3://acme-models/credit-risk/12/prep.tar.gz',
    },
    {
      image: '111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/credit-xgb:latest',
      artifact: 's3://acme-models/credit-risk/12/model.tar.gz',
    },
  ],
  reports: [
    { kind: 'modelQuality', uri: 's3://acme-models/credit-risk/12/evaluation.json', digest: 'e1' },
  ],
  metrics: metricsOf(0.82, 142, 0.93, 0.47, 0.391),
  stages: ['dev', 'test', 'uat', 'prod'].map((stage) => ({ stage, is: 'never' })),
  next: 'dev',
  baseline: {
    version: 11,
    arn: arnOf(11),
    gone: false,
    metrics: metricsOf(0.8, 128, 0.91, 0.45, 0.402),
  },
  makers: [
    { arn: 'arn:aws:sts::111122223333:assumed-role/credit-pipeline/run', how: 'registered' },
    { userProfile: 'aiko', how: 'started' },
  ],
};

const shown: Shown = {
  card: { lacks: [] },
  description: 'Retrained on October data. Adds employment_years, drops zip_code.',
  createdAt: at('08:41'),
  createdBy: { arn: 'arn:aws:sts::111122223333:assumed-role/credit-pipeline/run' },
  modifiedAt: at('08:42'),
  commit: '9f3c2ab',
  repository: 'acme/credit-risk',
  provenance: {
    pipeline: {
      name: 'credit-risk-train',
      executionArn: `arn:aws:sagemaker:${group.region}:${group.account}:pipeline/credit-risk-train/execution/r4n0`,
      startedBy: { userProfile: 'aiko' },
      startedAt: at('07:30'),
      steps: [
        { name: 'Train', type: 'Training', status: 'Succeeded' },
        { name: 'Evaluate', type: 'Processing', status: 'Succeeded' },
      ],
    },
    trainingJob: {
      name: 'credit-risk-train-r4n0',
      hyperParameters: { max_depth: '6', eta: '0.1', num_round: '400' },
      inputs: [{ channel: 'train', uri: 's3://acme-features/credit/2026-10/' }],
    },
  },
  environments: [['SCALER', 'LOG_LEVEL'], ['THRESHOLD']],
  features: [
    { name: 'annual_income', share: 0.31 },
    { name: 'debt_ratio', share: 0.22 },
    { name: 'employment_years', share: 0.14 },
  ],
  metadata: {},
  ladder: rungs(0, { dev: 11, test: 11, uat: 10, prod: 9 }),
};

/** A ladder of which v12 has the first `reached` stages, and others what `stands` says. */
export function rungs(
  reached: number,
  stands: Readonly<Record<string, number>>,
  since: readonly string[] = [at('09:40'), at('12:05'), at('14:20'), at('16:00')],
): readonly Rung[] {
  return ['dev', 'test', 'uat', 'prod'].map((stage, n): Rung => {
    const version = n < reached ? 12 : stands[stage];
    return {
      stage,
      footing: n < reached ? { is: 'stands', since: since[n] ?? at('09:00') } : { is: 'never' },
      ...(version === undefined
        ? {}
        : {
            stands: { version, since: since[n] ?? at('09:00'), decided: true },
            pointer: version,
          }),
    };
  });
}

/** v12 as it is seen when it has reached so many stages. */
export function seenAt(
  reached: number,
  more: { readonly judged?: Partial<Judged>; readonly shown?: Partial<Shown> } = {},
): Seen<Judged, Shown> {
  const names = ['dev', 'test', 'uat', 'prod'];
  const next = names[reached];
  const { next: _, ...rest } = judged;
  return {
    judged: {
      ...rest,
      approval: reached > 0 ? 'Approved' : 'PendingManualApproval',
      stages: names.map((stage, n) => ({ stage, is: n < reached ? 'reached' : 'never' })),
      ...(next === undefined ? {} : { next }),
      ...more.judged,
    },
    shown: {
      ...shown,
      ladder: rungs(reached, { dev: 11, test: 11, uat: 10, prod: 9 }),
      ...more.shown,
    },
  };
}

/** One vote. */
export function vote(
  person: keyof typeof people,
  verb: string,
  on: string,
  time: string,
  more: { readonly reason?: string; readonly seat?: string } = {},
): Decision {
  const { id, name, accounts } = people[person];
  const [account] = accounts;
  if (!account) throw new Error(`${name} has no account`);
  const stage = on.split('/')[0] ?? '';
  return {
    id: `${verb}-${id}-${time}`,
    card: { view: 'model-package', subject: arnOf(12) },
    verb,
    on,
    ...(stage === '' ? {} : { stage }),
    answers: more.reason === undefined ? {} : { reason: more.reason },
    account: { ...account },
    person: { id, name },
    groups: [],
    ...(more.seat === undefined ? {} : { seat: more.seat }),
    evidence: 'e',
    policy: 'p',
    at: at(time),
  };
}

/** A round about a stage. */
export function round(n: number, about: string, more: Partial<Round> = {}): Round {
  return {
    n,
    about,
    evidence: 'e',
    votes: [],
    waived: [],
    openedAt: at('08:42'),
    status: 'open',
    ...more,
  };
}

/** A decided round and the execution it set going, done. */
export function decided(
  n: number,
  votes: readonly Decision[],
  ended: string,
  more: Partial<Execution> = {},
): { readonly round: Round; readonly execution: Execution } {
  const last = votes.at(-1);
  if (!last) throw new Error('nobody decided');
  const id = `execution-${n}`;
  return {
    round: round(n, last.stage ?? '', {
      votes: [...votes],
      status: 'decided',
      verb: last.verb,
      endedAt: last.at,
      execution: id,
    }),
    execution: {
      id,
      decision: last,
      people: votes.map(({ person }) => ({ ...person })),
      group: { ...group },
      target: `${group.account}:${group.region}:${group.name}/${last.stage ?? 'v12'}`,
      seizes: last.verb === 'rollback',
      createdAt: last.at,
      startBy: at(ended),
      status: 'done',
      begun: {},
      endedAt: at(ended),
      ...more,
    },
  };
}

/** What is recorded, with nothing in it but what is given. */
export function records(more: Partial<Recorded> = {}): Recorded {
  return {
    round: undefined,
    earlier: [],
    executions: [],
    outside: [],
    others: [],
    busy: [],
    now: new Date(at('09:13')),
    ...more,
  };
}
