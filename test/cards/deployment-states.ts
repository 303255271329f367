import type { Live, Shown } from '../../handlers/cards/deployment/seen.ts';
import type { DeploymentState } from './deployment-state.ts';
import { givenUpStates } from './given-up-states.ts';
import { waysStates } from './ways-states.ts';
import { decidedRollback } from './decided-rollback.ts';
import {
  crossing,
  execution,
  firing,
  hostileReason,
  plan,
  quiet,
  recordedAt,
  seen,
  updating,
  type ByEndpoint,
} from './deployment-facts.ts';
import { arnOf, at, records } from './world.ts';

const done = execution({ status: 'done', endedAt: at('10:22') });
const served = (live: Partial<Live>, more: Partial<Shown> = {}) =>
  seen({
    live: { alarms: quiet, ...live },
    shown: {
      stands: true,
      execution: done,
      standing: { version: 12, since: at('10:22'), rollback: false, people: ['yuki', 'kenji'] },
      makers: [{ userProfile: 'aiko', how: 'started' }],
      ...more,
    },
  });
const failed = (because: string, facts: Readonly<Record<string, string>> = {}) =>
  seen({
    judged: { back: null },
    live: { alarms: [] },
    shown: {
      execution: execution({
        status: 'failed',
        endedAt: at('10:23'),
        because,
        advice: because,
        facts: { ...facts },
      }),
    },
  });
const linear: ByEndpoint = {
  ...plan,
  rollout: { ...plan.rollout, strategy: 'linear', step: 20, wait: 300 },
};
const { from: _, ...base } = plan;
const backwards: ByEndpoint = {
  ...base,
  to: { version: 9, arn: arnOf(9) },
  from: { version: 12, config: 'credit-risk-prod-v12' },
  config: { name: 'credit-risk-prod-v9', variants: [], rest: {} },
  rollout: { strategy: 'allAtOnce', wait: 0, timeout: 2_400, alarms: [] },
};
const busy = updating(
  {},
  {
    pending: { config: 'credit-risk-prod-v11', startedAt: at('10:02'), variants: [] },
  },
);

/** Every state of the card that a golden file holds. */
export const deploymentStates: readonly DeploymentState[] = [
  ...givenUpStates,
  ...waysStates,
  {
    name: 'deploying-canary-baking',
    seen: seen({
      live: {
        fleets: {
          new: { invocations: 4_821, p99: 138.2, errors: 0.0002 },
          serving: { invocations: 43_389, p99: 151.4, errors: 0.0003 },
        },
      },
    }),
    recorded: recordedAt('10:20'),
  },
  {
    name: 'deploying-creating',
    seen: seen({ live: { endpoint: updating({ status: 'Creating' }) } }),
    recorded: recordedAt('10:13'),
  },
  {
    name: 'deploying-linear',
    seen: seen({
      live: {
        endpoint: updating({ weight: 40, status: 'Baking', since: at('10:20') }),
        alarms: firing,
      },
      shown: { plan: linear },
    }),
    recorded: recordedAt('10:22'),
  },
  {
    name: 'deploying-waits',
    seen: seen({
      live: { endpoint: busy, other: 11 },
      shown: { execution: execution({ begun: {} }) },
    }),
    recorded: recordedAt('10:11'),
  },
  {
    name: 'deployed',
    seen: served({}),
    recorded: records({ now: new Date(at('14:30')) }),
  },
  {
    name: 'deployed-watched',
    seen: served({ level: { invocations: 48_210, p99: 142.3, errors: 0.0002 } }),
    recorded: recordedAt('10:52'),
  },
  {
    name: 'deployed-few-calls',
    seen: served({ level: { invocations: 99, p99: 231.4, errors: 0.0101 } }),
    recorded: recordedAt('10:24'),
  },
  {
    name: 'deployed-breach',
    seen: served({
      alarms: firing,
      level: { invocations: 48_210, p99: 231.4, errors: 0.0019 },
    }),
    recorded: recordedAt('10:52', { round: { ...decidedRollback().round, status: 'open' } }),
  },
  {
    name: 'deployed-not-written',
    seen: served(
      { level: { invocations: 48_210, p99: 142.3, errors: 0.0002 } },
      {
        stood: true,
        execution: execution({
          status: 'failed',
          endedAt: at('10:22'),
          because: 'pointerNotReadBack',
          advice: 'otherWriter',
        }),
      },
    ),
    recorded: recordedAt('10:52'),
  },
  {
    name: 'deployed-unread',
    seen: served({ alarms: [], unread: ['alarms', 'levels'] }, { rejects: true }),
    recorded: recordedAt('10:52'),
  },
  {
    name: 'deployment-rolled-back-by-alarm',
    seen: failed('rolledBackByAlarm', { alarm: 'credit-prod-p99', reason: crossing }),
    recorded: records({ now: new Date(at('10:24')) }),
  },
  {
    name: 'deployment-silent-no-reason',
    seen: failed('rolledBackSilently'),
    recorded: records({ now: new Date(at('10:24')) }),
  },
  {
    name: 'deployment-late',
    seen: seen(),
    recorded: recordedAt('10:50'),
  },
  {
    name: 'deployment-failed',
    seen: failed('endpointFailed', { status: 'Failed', reason: hostileReason }),
    recorded: records({ now: new Date(at('10:24')) }),
  },
  {
    name: 'rollback-taken-back',
    seen: seen({
      judged: { to: 9, back: null },
      live: { alarms: [] },
      shown: {
        plan: backwards,
        execution: {
          ...decidedRollback().execution,
          id: 'x1',
          status: 'failed',
          endedAt: at('10:40'),
          because: 'rolledBackSilently',
          advice: 'lookAtEndpoint',
          facts: { reason: hostileReason },
        },
      },
    }),
    recorded: records({ now: new Date(at('10:41')) }),
  },
  {
    name: 'rollback-deploying',
    seen: seen({
      judged: { to: 9, back: null },
      live: {
        alarms: [],
        endpoint: updating(
          { status: 'Creating' },
          {
            config: 'credit-risk-prod-v12',
            pending: {
              config: 'credit-risk-prod-v9',
              startedAt: at('10:22'),
              variants: [{ name: 'AllTraffic', weight: 0, status: 'Creating' }],
            },
          },
        ),
      },
      shown: { plan: backwards, execution: { ...decidedRollback().execution, id: 'x1' } },
    }),
    recorded: records({ now: new Date(at('10:24')) }),
  },
];
