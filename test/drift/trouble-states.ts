import { at } from '../cards/world.ts';
import { state, type MonitorState } from './monitor-state.ts';
import { reportOf } from './monitor-report.ts';
import { alertOf, group, incidentRound, run, seenBy, watched } from './monitor-world.ts';

/** What else may be wrong: something that mutes it, silence, a schedule, a run, an endpoint, a report. */
export const troubleStates: readonly MonitorState[] = [
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
];
