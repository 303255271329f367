import type { Clock } from '../../../../../src/clock.ts';
import type { AlarmValue } from '../../cloudwatch/alarm.ts';
import type { At } from '../../cloudwatch/metric-store.ts';
import type { Timeline } from '../../timeline.ts';
import type { Store } from '../store.ts';
import type { Deployment, Endpoint, LiveVariant } from './endpoint-store.ts';
import type { Pace } from './phases.ts';
import { placeOf } from './place-of.ts';
import { telling } from './telling.ts';
import type { Telling, TellingOptions } from './telling.ts';
import { unreadable } from './unreadable.ts';
import type { Images } from './unreadable.ts';

/** What happens to endpoints by the clock; each change is told. */
export type EndpointCourse = {
  /** A new fleet begins to take over; the old one is back where that takes longer than it may. */
  begin(endpoint: Endpoint, beginning: Beginning): void;
  /** Variants are to have something else, and do after a while. */
  adjust(endpoint: Endpoint, variants: readonly LiveVariant[], ms: number): void;
  remove(endpoint: Endpoint): void;
  /** An alarm went off at a time (epoch milliseconds): what it guards is rolled back. */
  alarmed(place: At, alarm: string, at: number): void;
  /** Something of it was changed at once. */
  changed(endpoint: Endpoint): void;
};

export type Beginning = Omit<Deployment, 'startedAt' | 'phase' | 'undone'> & {
  readonly timeoutMs?: number;
};

/** What endpoints run by. */
export type CourseOptions = TellingOptions & {
  readonly store: Store;
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly images: Images;
  readonly alarms: (at: At, name: string) => AlarmValue | undefined;
  readonly pace: Pace;
  /** FailureReason says why AWS rolled back by itself; silent where left out. */
  readonly tellsWhy?: boolean;
};

type Going = CourseOptions & { readonly told: Telling };

/** The course of endpoints. */
export function endpointCourse(options: CourseOptions): EndpointCourse {
  const { clock, timeline, pace, store } = options;
  const told = telling(options);
  const going = { ...options, told };
  const now = () => clock.now().getTime();
  return {
    changed: (endpoint) => told.status(endpoint, now()),
    begin: (endpoint, beginning) => begin(going, endpoint, beginning, now()),
    adjust(endpoint, variants, ms) {
      Object.assign(endpoint, { variants, status: 'Updating' });
      told.status(endpoint, now());
      timeline.at(now() + ms, (end) => {
        if (endpoint.variants !== variants || endpoint.status !== 'Updating') return;
        endpoint.variants = variants.map(arrived);
        endpoint.status = 'InService';
        told.status(endpoint, end);
      });
    },
    remove(endpoint) {
      delete endpoint.pending;
      endpoint.status = 'Deleting';
      told.status(endpoint, now());
      timeline.at(now() + pace.cleanMs, () => {
        const key = endpoint.arn.toLowerCase();
        if (endpoint.status === 'Deleting') store.serving.endpoints.delete(key);
      });
    },
    alarmed({ account, region }, alarm, at) {
      for (const endpoint of store.serving.endpoints.values()) {
        const place = placeOf(endpoint.arn);
        const near = place.account === account && place.region === region;
        if (!near || !endpoint.pending?.alarms.includes(alarm)) continue;
        rollBack(going, endpoint, why(options, `Alarm ${alarm} is in ALARM.`), at);
      }
    },
  };
}

function arrived(variant: LiveVariant): LiveVariant {
  const { desiredWeight: weight, desiredInstances: instances } = variant;
  return { ...variant, weight, instances };
}

function begin(going: Going, endpoint: Endpoint, beginning: Beginning, at: number): void {
  const { told, timeline, alarms } = going;
  const { timeoutMs, ...rest } = beginning;
  const phase = { ...(rest.phases[0] ?? undoing), startedAt: at };
  const deployment: Deployment = { ...rest, startedAt: at, phase, undone: false };
  delete endpoint.reason;
  endpoint.pending = deployment;
  if (endpoint.status !== 'Creating') endpoint.status = 'Updating';
  told.status(endpoint, at);
  const alarm = rest.alarms.find((name) => alarms(placeOf(endpoint.arn), name) === 'ALARM');
  if (alarm !== undefined) {
    return settle(going, endpoint, at, why(going, `Alarm ${alarm} is in ALARM.`));
  }
  if (timeoutMs !== undefined) {
    timeline.at(at + timeoutMs, (end) => {
      const reason = why(going, 'The deployment took longer than its maximum execution time.');
      if (endpoint.pending === deployment) rollBack(going, endpoint, reason, end);
    });
  }
  enter(going, endpoint, deployment, 0, at);
}

/** A deployment comes to a phase, or to its end. */
function enter(
  going: Going,
  endpoint: Endpoint,
  deployment: Deployment,
  index: number,
  at: number,
): void {
  const { told, timeline } = going;
  const phase = deployment.phases[index];
  if (!phase) return finish(going, endpoint, deployment, at);
  deployment.phase = { ...phase, startedAt: at };
  told.phase(endpoint, deployment, at);
  timeline.at(at + phase.ms, (end) => {
    if (endpoint.pending !== deployment || deployment.undone) return;
    const failure = failureOf(going, endpoint, deployment);
    if (failure) rollBack(going, endpoint, failure.reason, end);
    else enter(going, endpoint, deployment, index + 1, end);
  });
}

function finish({ told }: Going, endpoint: Endpoint, deployment: Deployment, at: number): void {
  const { config, variants, capture } = deployment;
  delete endpoint.pending;
  delete endpoint.capture;
  Object.assign(endpoint, { config, variants, status: 'InService', ...(capture && { capture }) });
  told.status(endpoint, at);
}

/** What keeps a deployment from going on after this phase. */
function failureOf(
  going: Going,
  { status }: Endpoint,
  { phase, failure, config }: Deployment,
): { readonly reason: string | undefined } | undefined {
  if (failure?.phase === phase.status) return { reason: failure.reason };
  if (phase.status !== 'Creating') return undefined;
  const models = config.variants.flatMap(({ model }) =>
    model === undefined ? [] : [config.arn.replace(/:endpoint-config\/.*$/u, `:model/${model}`)],
  );
  const reason = unreadable(going.store.serving, going.images, models);
  if (reason === undefined) return undefined;
  // What was never in service has no old fleet that could hide the failure.
  return { reason: status === 'Creating' ? reason : why(going, reason) };
}

/** The old fleet takes all traffic at once; the new one takes a while to be gone. */
function rollBack(going: Going, endpoint: Endpoint, reason: string | undefined, at: number): void {
  const { told, timeline, pace } = going;
  const deployment = endpoint.pending;
  if (!deployment || deployment.undone) return;
  deployment.undone = true;
  deployment.phase = { ...undoing, ms: pace.cleanMs, startedAt: at };
  told.phase(endpoint, deployment, at);
  timeline.at(at + pace.cleanMs, (end) => {
    if (endpoint.pending === deployment) settle(going, endpoint, end, reason);
  });
}

const undoing = {
  status: 'Deleting',
  message: 'Terminating instances of the new fleet.',
  ms: 0,
  share: 0,
  remains: 100,
} as const;

/** It serves what it served before, or nothing where it never did. */
function settle({ told }: Going, endpoint: Endpoint, at: number, reason?: string): void {
  delete endpoint.pending;
  endpoint.status = endpoint.status === 'Creating' ? 'Failed' : 'InService';
  if (reason !== undefined) endpoint.reason = reason;
  told.status(endpoint, at);
}

function why({ tellsWhy }: CourseOptions, reason: string): string | undefined {
  return tellsWhy ? reason : undefined;
}
