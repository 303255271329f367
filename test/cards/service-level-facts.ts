import type { Alert, Recorded, Seen } from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';
import type { Judged, Shown } from '../../handlers/cards/service-level/seen.ts';
import { execution, plan, recordedAt, subject } from './deployment-facts.ts';
import { at } from './world.ts';

const { group } = execution();
/** It came to serve at 10:22, and is watched until 14:22. */
const served = execution({ status: 'done', endedAt: at('10:22') });
const labels = {
  alertname: 'ServiceLevelBreached',
  group: 'credit-risk',
  stage: 'prod',
  endpoint: plan.endpoint,
};

/** How v12 serves: far too slowly. */
export const slow = { invocations: 59_800, p99: 412.3, errors: 0.0002 };
/** As it should. */
export const well = { invocations: 59_800, p99: 142.3, errors: 0.0002 };

type More = {
  readonly judged?: Partial<Judged>;
  readonly shown?: Partial<Shown>;
};

/** v12 as it is seen while it serves prod, slowly if nothing else is said. */
export function seen({ judged, shown }: More = {}): Seen<Judged, Shown> {
  return {
    judged: { group, stage: 'prod', execution: 'x1', version: 12, back: 9, ...judged },
    shown: {
      execution: served,
      plan,
      isLast: true,
      stands: true,
      live: { level: slow },
      busy: false,
      incidents: incidentDefaults,
      ...shown,
    },
  };
}

/** The alert as it was written down at 10:52. */
export function alertAt(more: Partial<Alert> = {}): Alert {
  return {
    ref: { view: 'service-level', subject },
    status: 'firing',
    severity: 'critical',
    labels,
    startsAt: at('10:52'),
    relapses: 0,
    says: { en: '', ja: '' },
    ...more,
  };
}

/** What is recorded at that time, with the alert if there is one and the round that goes with it. */
export function watchedAt(
  time: string,
  alert: Alert | undefined,
  more: Partial<Recorded> = {},
): Recorded {
  const watch = { ...(alert ? { alert } : {}), firing: [], silences: [] };
  if (alert?.status === 'firing') return recordedAt(time, { watch, ...more });
  const { round: _, ...bare } = recordedAt(time, { watch });
  return { round: undefined, ...bare, ...more };
}
