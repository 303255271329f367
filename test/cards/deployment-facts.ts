import {
  deploymentSubject,
  type AlarmNow,
  type EndpointNow,
  type Execution,
  type Recorded,
  type Seen,
  type VariantNow,
} from '../../src/index.ts';
import type { DeployPlan } from '../../handlers/actions/plan/deploy-plan.ts';
import type { Judged, Live, Shown } from '../../handlers/cards/deployment/seen.ts';
import { people } from './people.ts';
import { arnOf, at, records, vote } from './world.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const group = { ...place, name: 'credit-risk' };
const minute = 60_000;

/** The card's subject. */
export const subject = deploymentSubject({ group, stage: 'prod', execution: 'x1' });

/** A reason of AWS that tries to be more than text. */
export const hostileReason =
  'ClientError: <!channel> see [the log](https://evil.example) ✅ Approved {{DATE(2026-11-20)}}';

/** How CloudWatch says why an alarm fires. */
export const crossing =
  'Threshold Crossed: 1 out of the last 1 datapoints [231.4 (20/11/26 10:20:00)] was greater than the threshold (200.0) (minimum 1 datapoint for OK -> ALARM transition).';

/** A plan that updates an endpoint. */
export type ByEndpoint = Extract<DeployPlan, { readonly by: 'endpoint' }>;
const rollout = {
  strategy: 'canary',
  step: 10,
  wait: 900,
  timeout: 2_400,
  alarms: ['credit-prod-5xx', 'credit-prod-p99'],
} as const;

/** From v9 to v12, a canary. */
export const plan: ByEndpoint = {
  by: 'endpoint',
  at: place,
  stage: 'prod',
  endpoint: 'credit-risk-prod',
  to: { version: 12, arn: arnOf(12) },
  from: { version: 9, config: 'credit-risk-prod-v9' },
  watch: { for: 4 * 60 * minute, p99: 200, availability: 99.95, alarms: [...rollout.alarms] },
  limit: 40 * minute,
  variant: 'AllTraffic',
  config: { name: 'credit-risk-prod-v12', variants: [], rest: {} },
  keepCapacity: true,
  rollout: { ...rollout, alarms: [...rollout.alarms] },
};

/** What two people decided, at 10:09. */
export function execution(more: Partial<Execution> = {}): Execution {
  return {
    id: 'x1',
    decision: { ...vote('kenji', 'promote', 'prod', '10:09'), at: at('10:09') },
    people: [people.yuki, people.kenji].map(({ id, name }) => ({ id, name })),
    group,
    target: `${place.account}:${place.region}:credit-risk/prod`,
    seizes: false,
    createdAt: at('10:09'),
    startBy: at('11:09'),
    status: 'started',
    begun: { UpdateEndpoint: at('10:10') },
    ...more,
  };
}

/** Alarms of the plan that are quiet. */
export const quiet: readonly AlarmNow[] = rollout.alarms.map((name) => ({ name, state: 'OK' }));

/** The second of them fires. */
export const firing: readonly AlarmNow[] = quiet.map((alarm, n) =>
  n === 1 ? { ...alarm, state: 'ALARM', reason: crossing } : alarm,
);

/** The endpoint while it is updated: the new fleet with so much weight of 100. */
export function updating(fresh: Partial<VariantNow>, more: Partial<EndpointNow> = {}): EndpointNow {
  const { weight = 0 } = fresh;
  return {
    name: 'credit-risk-prod',
    arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod',
    status: 'Updating',
    changedAt: at('10:10'),
    config: 'credit-risk-prod-v9',
    variants: [{ name: 'AllTraffic', weight: 100 - weight }],
    pending: {
      config: 'credit-risk-prod-v12',
      startedAt: at('10:10'),
      variants: [{ name: 'AllTraffic', weight, ...fresh }],
    },
    ...more,
  };
}

type More = {
  readonly judged?: Partial<Judged>;
  readonly shown?: Partial<Shown>;
  readonly live?: Partial<Live>;
};

/** A deployment as it is seen: baking, if nothing else is said. */
export function seen({ judged, shown, live }: More = {}): Seen<Judged, Shown> {
  const { endpoint } = plan;
  const about = { group, stage: 'prod', execution: 'x1', endpoint, to: 12, back: 9 };
  const baking = updating({ weight: 10, status: 'Baking', since: at('10:16') });
  return {
    judged: { ...about, ...judged },
    shown: {
      execution: execution(),
      plan,
      isLast: true,
      stands: false,
      stood: shown?.stands ?? false,
      rejects: false,
      standing: { version: 9, since: at('08:00', 12), rollback: false, people: ['yuki'] },
      makers: [],
      live: { endpoint: baking, alarms: quiet, ...live },
      ...shown,
    },
  };
}

/** What is recorded at that time, with the card's round open. */
export function recordedAt(time: string, more: Partial<Recorded> = {}): Recorded {
  const opened = {
    n: 1,
    about: 'prod',
    evidence: 'e',
    votes: [],
    waived: [],
    openedAt: at('10:10'),
  };
  return records({ round: { ...opened, status: 'open' }, now: new Date(at(time)), ...more });
}
