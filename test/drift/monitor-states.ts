import { monitorSubject, type Execution, type Recorded, type Seen } from '../../src/index.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { arnOf, at } from '../cards/world.ts';
import {
  alertOf,
  annualIncome,
  employmentYears,
  group,
  hourly,
  incidentRound,
  remembered,
  reportOf,
  run,
  seenBy,
  silenceBy,
  subject,
  threeInARow,
  voteOf,
  watched,
} from './monitor-world.ts';

/** One state of a monitor's card, as the core has it once it was settled. */
export type MonitorState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

function state(name: string, seen: Seen<Judged, Shown>, recorded = watched()): MonitorState {
  return { name, seen: driftCard.recall?.(seen, recorded) ?? seen, recorded };
}

const claim = voteOf('yuki', 'claim', '0', '09:14');
const snooze = voteOf('kenji', 'snooze', '0', '09:20', {
  until: '7d',
  reason: 'The campaign brings younger customers until Friday.',
});
const acceptVotes = [
  voteOf('kenji', 'accept', at('09:00'), '09:30', { reason: 'The campaign is here to stay.' }),
  voteOf('yuki', 'accept', at('09:00'), '09:41', { reason: 'Seen in the portfolio review, too.' }),
];

/** A decision that was carried out, or is being carried out. */
function carriedOut(verb: string, votes = acceptVotes, more: Partial<Execution> = {}) {
  const last = votes.at(-1);
  if (!last) throw new Error('nobody decided');
  const round = incidentRound({
    votes: [claim, ...votes],
    status: 'decided',
    verb,
    endedAt: last.at,
    execution: 'execution-1',
  });
  const execution: Execution = {
    id: 'execution-1',
    decision: last,
    people: votes.map(({ person }) => ({ ...person })),
    group: { ...group },
    target: '',
    seizes: verb === 'rollback',
    createdAt: last.at,
    startBy: last.at,
    status: 'done',
    begun: {},
    endedAt: at('09:42'),
    ...more,
  };
  const next = incidentRound({ n: 2, openedAt: last.at });
  return watched({
    round: next,
    earlier: [round],
    executions: [execution],
    now: new Date(at('09:45')),
  });
}

const rollback = [
  voteOf('yuki', 'rollback', '8', '09:41', { reason: 'Approvals have doubled since Friday.' }),
];

const retrain = [
  voteOf('yuki', 'retrain', '', '09:31', { reason: 'Six weeks of the campaign are in the store.' }),
];

/** What a sentence of ringi.yaml decided instead of a person. */
const responded = [
  {
    ...voteOf('yuki', 'retrain', '', '09:31'),
    account: { platform: 'policy', tenant: '', id: 'p' },
    person: { id: 'policy', name: 'ringi.yaml' },
  },
];

function other(source: 'alarm' | 'evidently' | 'reported', name: string) {
  const ref = { group, source, name } as const;
  return { ref, subject: monitorSubject(ref) };
}

const alarm = other('alarm', 'credit-prod-p99');
const evidently = other('evidently', 'credit-risk-weekly');
const { endpoint: _endpoint, schedule: _schedule, ...elsewhere } = hourly;
const more = [
  'debt_ratio',
  'age_of_account',
  'open_loans',
  'region',
  'zip_area',
  'channel',
  'tenure',
];

/** Every state of the card of cards.md §6, and what may be missing or odd in each. */
export const monitorStates: readonly MonitorState[] = [
  state(
    'drift',
    seenBy(),
    watched({ watch: { alert: alertOf(), firing: [], silences: [], known: remembered } }),
  ),
  state('drift-claimed', seenBy(), watched({ round: incidentRound({ votes: [claim] }) })),
  state(
    'drift-snoozed',
    seenBy(),
    watched({
      round: incidentRound({ votes: [claim, snooze] }),
      watch: { alert: alertOf(), firing: [], silences: [silenceBy('kenji')] },
      now: new Date(at('09:21')),
    }),
  ),
  state(
    'drift-resolved',
    seenBy({
      runs: [run('12', 'clean'), run('11', 'violations'), ...threeInARow],
      report: reportOf({
        findings: [],
        drifted: 0,
        window: { from: at('11:00'), to: at('12:00') },
      }),
    }),
    watched({
      round: incidentRound({ votes: [claim], status: 'overtaken', endedAt: at('12:03') }),
      watch: {
        alert: alertOf({ status: 'resolved', endsAt: at('12:02') }),
        firing: [],
        silences: [],
      },
      now: new Date(at('12:04')),
    }),
  ),
  state(
    'drift-again',
    seenBy(),
    watched({
      round: incidentRound({ n: 2 }),
      watch: { alert: alertOf({ relapses: 1 }), firing: [], silences: [] },
    }),
  ),
  state(
    'drift-more',
    seenBy({
      report: reportOf({
        drifted: 13,
        findings: [
          employmentYears,
          annualIncome,
          {
            name: 'channel',
            check: 'baseline_drift_check',
            score: 0.31,
            threshold: 0.2,
            bad: 'above',
            computed: true,
            method: 'LInfinity',
            category: 'partner',
            before: { mean: 0.12 },
            now: { mean: 0.43 },
          },
          ...more.map((name) => ({ ...annualIncome, name, score: 0.28 })),
          {
            name: 'birth_year',
            check: 'data_type_check',
            bad: 'below',
            threshold: 1,
            quote:
              'Data type match requirement is not met. Expected data type: Integral, Expected match: 100.0%. Observed: Only 97.2% of data is Integral.',
          },
        ],
      }),
      runs: [run('10', 'failed', { reason: 'ClientError: no captured data' }), ...threeInARow],
    }),
    watched({ now: new Date(at('10:13')) }),
  ),
  state(
    'drift-computed',
    seenBy({
      report: reportOf({
        scores: 'computed',
        findings: [employmentYears, annualIncome].map((finding) => ({
          ...finding,
          computed: true,
          method: 'Kolmogorov-Smirnov',
        })),
      }),
    }),
  ),
  state(
    'drift-untyped',
    seenBy({
      report: reportOf({
        drifted: 3,
        scores: 'none',
        findings: [
          {
            name: 'birth_year',
            check: 'data_type_check',
            bad: 'below',
            quote: 'Expected match: 100.0%. Observed: Only 97.2% of data is Integral.',
          },
          {
            name: 'open_loans',
            check: 'completeness_check',
            score: 0.81,
            threshold: 0.99,
            bad: 'below',
            before: { mean: 0.998 },
            now: { mean: 0.81 },
          },
          {
            name: 'Missing columns',
            check: 'missing_column_check',
            bad: 'above',
            columns: ['zip_area', 'channel', 'tenure', 'age'],
          },
        ],
      }),
    }),
  ),
  state('drift-accepting', seenBy(), carriedOut('accept', acceptVotes, { status: 'started' })),
  state('drift-accepted', seenBy(), carriedOut('accept')),
  state(
    'drift-accept-one-vote',
    seenBy(),
    watched({ round: incidentRound({ votes: [claim, ...acceptVotes.slice(0, 1)] }) }),
  ),
  state('drift-returning', seenBy(), carriedOut('rollback', rollback, { status: 'started' })),
  state('drift-retraining', seenBy(), carriedOut('retrain', retrain, { status: 'started' })),
  state(
    'drift-retrained',
    seenBy(),
    carriedOut('retrain', retrain, { begun: { [`registered ${arnOf(13)}`]: at('09:42') } }),
  ),
  state('drift-responded', seenBy(), carriedOut('retrain', responded, { status: 'started' })),
  state(
    'drift-response-failed',
    seenBy(),
    carriedOut('retrain', responded, {
      status: 'failed',
      because: 'pipelineFailed',
      advice: 'lookAtPipeline',
    }),
  ),
  state(
    'drift-not-done',
    seenBy(),
    carriedOut('rollback', rollback, {
      status: 'failed',
      because: 'candidateGone',
      advice: 'lookAtRegistry',
    }),
  ),
  state(
    'drift-muted',
    seenBy(),
    watched({
      watch: {
        alert: alertOf(),
        firing: [
          alertOf({
            ref: {
              view: 'endpoint',
              subject: `${group.account}:${group.region}:${group.name}/endpoint/credit-risk-prod`,
            },
            labels: { alertname: 'EndpointUnreachable', endpoint: 'credit-risk-prod' },
          }),
        ],
        silences: [],
      },
    }),
  ),
  state(
    'drift-silent',
    seenBy({
      runs: ['06', '05', '04'].map((hour) => run(hour, 'clean')),
      report: reportOf({ findings: [], drifted: 0 }),
    }),
    watched({
      round: incidentRound({ about: at('07:15'), openedAt: at('07:20') }),
      watch: {
        alert: alertOf({
          labels: { alertname: 'MonitorSilent', monitor: 'credit-risk-prod-hourly' },
          startsAt: at('07:15'),
          severity: 'warning',
        }),
        firing: [],
        silences: [],
      },
    }),
  ),
  state(
    'drift-schedule-failed',
    seenBy({
      monitor: {
        schedule: {
          status: 'Failed',
          reason: 'The execution role cannot be assumed.',
          createdAt: at('00:00', 1),
          every: 3_600_000,
        },
      },
      runs: ['09', '08'].map((hour) => run(hour, 'clean')),
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:10') }) }),
  ),
  state(
    'drift-stopped',
    seenBy({
      monitor: {
        schedule: { status: 'Stopped', createdAt: at('00:00', 1), every: 3_600_000 },
      },
      runs: ['09', '08'].map((hour) => run(hour, 'clean')),
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:10') }) }),
  ),
  state(
    'drift-unreachable',
    seenBy({
      monitor: { endpointStatus: 'OutOfService' },
      runs: [
        run('09', 'failed', { reason: 'InternalServerError' }),
        ...['08', '07'].map((hour) => run(hour, 'clean')),
      ],
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:04') }) }),
  ),
  state(
    'drift-run-failed',
    seenBy({
      runs: [
        run('09', 'failed', {
          reason:
            'ClientError: Cannot find the data of s3://acme-capture/credit-risk-prod/2026/11/20/08',
        }),
        run('08', 'clean'),
      ],
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:04') }) }),
  ),
  state(
    'drift-unreadable',
    seenBy({
      report: {
        type: 'dataQuality',
        drifted: 0,
        findings: [],
        scores: 'none',
        unreadable: 'constraint_violations.json is larger than 50 MB',
        reports: [
          {
            name: 'constraint_violations.json',
            uri: 's3://acme-monitoring/credit-risk/constraint_violations.json',
            unreadable: 'larger than 50 MB',
          },
        ],
      },
    }),
  ),
  state(
    'drift-quality',
    seenBy({
      monitor: { type: 'modelQuality' },
      report: reportOf({
        type: 'modelQuality',
        compared: 8,
        drifted: 1,
        findings: [
          {
            name: 'auc',
            check: 'LessThanThreshold',
            score: 0.781,
            threshold: 0.8,
            bad: 'below',
            before: { mean: 0.82 },
            now: { mean: 0.781 },
          },
        ],
      }),
    }),
  ),
  state(
    'drift-bias',
    seenBy({
      monitor: { type: 'bias' },
      report: reportOf({
        type: 'bias',
        compared: 21,
        drifted: 2,
        findings: [
          { name: 'gender=female/DI', score: 0.71, threshold: 0.92, before: 0.92 },
          { name: 'age=25/DPL', score: 0.19, threshold: 0.08, before: 0.08 },
        ].map(({ before, ...each }) => ({
          ...each,
          check: 'bias_drift_check',
          bad: each.name.endsWith('DI') ? 'below' : 'above',
          before: { mean: before },
          now: { mean: each.score },
        })),
      }),
    }),
  ),
  state(
    'drift-attribution',
    seenBy({
      monitor: { type: 'attribution' },
      report: reportOf({
        type: 'attribution',
        compared: 14,
        drifted: 1,
        scores: 'computed',
        reports: ['analysis.json', 'baseline/analysis.json'].map((name) => ({
          name,
          uri: `s3://acme-monitoring/credit-risk/${name}`,
          digest: name,
        })),
        findings: [
          {
            name: 'label0/shap',
            check: 'feature_attribution_drift_check',
            score: 0.834,
            threshold: 0.9,
            bad: 'below',
            computed: true,
            method: 'nDCG',
            histogram: {
              of: 'categorical',
              bins: [
                { label: 'annual_income', before: 31, now: 14 },
                { label: 'debt_ratio', before: 22, now: 36 },
                { label: 'employment_years', before: 14, now: 21 },
              ],
            },
          },
        ],
      }),
    }),
  ),
  state(
    'drift-alarm',
    seenBy({
      subject: alarm.subject,
      monitor: { ...elsewhere, ref: alarm.ref, type: 'alarm', endpoint: 'credit-risk-prod' },
      runs: [run('09', 'violations'), run('07', 'clean')],
      report: {
        type: 'alarm',
        drifted: 1,
        scores: 'CloudWatch',
        reports: [],
        findings: [
          {
            name: 'p99_latency',
            check: 'GreaterThanThreshold',
            score: 212,
            threshold: 150,
            bad: 'above',
            quote: 'Threshold Crossed: 3 datapoints were greater than the threshold (150.0).',
          },
        ],
      },
    }),
    watched({ round: incidentRound({ about: at('09:02'), openedAt: at('09:03') }) }),
  ),
  state(
    'drift-evidently',
    seenBy({
      subject: evidently.subject,
      monitor: {
        ...elsewhere,
        ref: evidently.ref,
        serves: [],
        schedule: { status: 'Scheduled', createdAt: at('00:00', 1), every: 7 * 86_400_000 },
      },
      shown: { serves: [9] },
      report: reportOf({
        scores: 'Evidently',
        reports: [
          {
            name: 'report.json',
            uri: 's3://acme-evidently/credit-risk/2026-11-20/report.json',
            digest: 'd',
          },
        ],
        findings: [employmentYears, annualIncome].map((finding) => ({
          ...finding,
          method: 'Wasserstein distance (normed)',
        })),
      }),
    }),
  ),
  state(
    'drift-quiet',
    seenBy({
      runs: ['09', '08'].map((hour) => run(hour, 'clean')),
      report: reportOf({ findings: [], drifted: 0 }),
    }),
    { ...watched({ watch: { firing: [], silences: [] } }), round: undefined },
  ),
];

export { subject, arnOf };
