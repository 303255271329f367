import {
  incidentDefaults,
  type Alert,
  type Decision,
  type DriftReport,
  type Monitor,
  type MonitoringRun,
  type Recorded,
  type Round,
  type Seen,
  type Silence,
} from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { people } from '../cards/people.ts';
import { arnOf, at, records } from '../cards/world.ts';
import { reportOf } from './monitor-report.ts';

export const group = {
  account: '111122223333',
  region: 'ap-northeast-1',
  name: 'credit-risk',
} as const;

const place = `${group.account}:${group.region}:${group.name}`;

/** The subject of the card of the hourly monitor. */
export const subject = `${place}/model-monitor/credit-risk-prod-hourly`;

/** The hourly monitor of the endpoint of prod. */
export const hourly: Monitor = {
  ref: { group, source: 'model-monitor', name: 'credit-risk-prod-hourly' },
  type: 'dataQuality',
  resource: `arn:aws:sagemaker:${group.region}:${group.account}:monitoring-schedule/credit-risk-prod-hourly`,
  endpoint: 'credit-risk-prod',
  endpointStatus: 'InService',
  serves: [{ version: 9, arn: arnOf(9) }],
  schedule: {
    status: 'Scheduled',
    createdAt: at('00:00', 1),
    every: 3_600_000,
    next: at('10:00'),
  },
};

/** A run of the hour, which ended two minutes later. */
export function run(
  hour: string,
  status: MonitoringRun['status'],
  more: Partial<MonitoringRun> = {},
): MonitoringRun {
  return {
    id: at(`${hour}:00`),
    status,
    scheduledAt: at(`${hour}:00`),
    ...(status === 'running' ? {} : { endedAt: at(`${hour}:02`) }),
    ...more,
  };
}

/** Three runs in a row that found something, after clean ones; newest first. */
export const threeInARow: readonly MonitoringRun[] = [
  ...['09', '08', '07'].map((hour) => run(hour, 'violations')),
  ...['06', '05', '04'].map((hour) => run(hour, 'clean')),
];

/** A monitor as it is seen. */
export function seenBy(
  more: {
    readonly monitor?: Partial<Monitor>;
    readonly runs?: readonly MonitoringRun[];
    readonly report?: DriftReport;
    readonly shown?: Partial<Shown>;
    readonly subject?: string;
  } = {},
): Seen<Judged, Shown> {
  const { runs = threeInARow, report = reportOf(), monitor = {} } = more;
  const watched = { ...hourly, ...monitor };
  const telling = runs.find(({ status }) => status === 'violations' || status === 'clean');
  return {
    judged: { group, monitor: more.subject ?? subject, type: watched.type, stage: 'prod' },
    shown: {
      monitor: watched,
      runs,
      ...(telling ? { found: { run: telling.id, report } } : {}),
      serves: watched.serves.map(({ version }) => version),
      isLast: true,
      features: [
        { name: 'annual_income', share: 0.31 },
        { name: 'debt_ratio', share: 0.22 },
        { name: 'employment_years', share: 0.14 },
      ],
      back: { version: 8, arn: arnOf(8) },
      pipeline: 'credit-risk-train',
      settings: incidentDefaults,
      ...more.shown,
    },
  };
}

/** The alert as it is written down. */
export function alertOf(more: Partial<Alert> = {}): Alert {
  return {
    ref: { view: 'drift', subject },
    status: 'firing',
    severity: 'critical',
    labels: {
      alertname: 'DataDrift',
      group: 'credit-risk',
      stage: 'prod',
      endpoint: 'credit-risk-prod',
      monitor: 'credit-risk-prod-hourly',
    },
    startsAt: at('07:02'),
    relapses: 0,
    says: {},
    ...more,
  };
}

/** What was remembered of the runs before: their worst scores. */
export const remembered = {
  runs: [
    ...['00', '01', '02', '03', '04', '05', '06'].map((hour, n) => ({
      id: at(`${hour}:00`),
      scheduledAt: at(`${hour}:00`),
      endedAt: at(`${hour}:02`),
      status: 'clean',
      score: 0.11 + n / 100,
      threshold: 0.2,
      drifted: 0,
      names: [],
    })),
    ...['07', '08'].map((hour, n) => ({
      id: at(`${hour}:00`),
      scheduledAt: at(`${hour}:00`),
      endedAt: at(`${hour}:02`),
      status: 'violations',
      score: 0.31 + n / 20,
      threshold: 0.2,
      drifted: 1,
      names: ['employment_years'],
      severity: 'critical',
    })),
  ],
};

/** The round of this incident. */
export function incidentRound(more: Partial<Round> = {}): Round {
  return {
    n: 1,
    about: at('07:02'),
    evidence: 'e',
    votes: [],
    waived: [],
    openedAt: at('07:06'),
    status: 'open',
    ...more,
  };
}

/** What is recorded of a firing incident. */
export function watched(more: Partial<Recorded> = {}): Recorded {
  return records({
    round: incidentRound(),
    watch: { alert: alertOf(), firing: [], silences: [] },
    ...more,
  });
}

/** One vote on the card. */
export function voteOf(
  person: keyof typeof people,
  verb: string,
  what: string,
  time: string,
  answers: Readonly<Record<string, string>> = {},
): Decision {
  const { id, name, accounts } = people[person];
  const [account] = accounts;
  if (!account) throw new Error(`${name} has no account`);
  return {
    id: `${verb}-${id}-${time}`,
    card: { view: 'drift', subject },
    verb,
    on: `prod/${what}`,
    stage: 'prod',
    answers,
    account: { ...account },
    person: { id, name },
    groups: [],
    evidence: 'e',
    policy: 'p',
    at: at(time),
  };
}

/** The silence that a snooze writes. */
export function silenceBy(author: keyof typeof people, more: Partial<Silence> = {}): Silence {
  const { id, name } = people[author];
  return {
    id: 's1',
    matchers: [
      { name: 'monitor', is: '=', value: 'credit-risk-prod-hourly' },
      { name: 'group', is: '=', value: 'credit-risk' },
    ],
    author: { id, name },
    reason: 'The campaign brings younger customers until Friday.',
    startsAt: at('09:20'),
    until: at('09:20', 27),
    endsAt: at('09:20', 27),
    ...more,
  };
}
