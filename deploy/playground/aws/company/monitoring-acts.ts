import type { AlarmValue } from '../cloudwatch/alarm.ts';
import { processingJobChange } from '../sagemaker/processing-job.ts';
import { scheduleChange } from '../sagemaker/monitoring/schedule-change.ts';
import type { Schedule } from '../sagemaker/monitoring/monitoring-store.ts';
import type { EndpointStatus } from '../sagemaker/endpoints/endpoint-store.ts';
import { alarms } from './alarms.ts';
import type { Watched } from './alarms.ts';
import { dropsEvidently } from './drops-evidently.ts';
import type { EvidentlyDrop } from './drops-evidently.ts';
import { hourPasses } from './hour-passes.ts';
import { identity } from './identity.ts';
import type { Where, Who } from './identity.ts';
import { monitorRuns } from './monitor-runs.ts';
import type { MonitorRan, MonitorRun } from './monitor-runs.ts';
import { monitors } from './monitors.ts';
import type { MonitorSetUp } from './monitors.ts';
import { reportsDrift } from './reports-drift.ts';
import type { DriftReported } from './reports-drift.ts';
import { endpointBecomes, serves } from './serves.ts';
import type { Serving } from './serves.ts';
import { storm } from './storm.ts';
import type { Storm, Stormy } from './storm.ts';
import type { Workplace } from './workplace.ts';

/** What happens to endpoints and their monitors without Ringi. */
export type MonitoringActs = {
  /** An endpoint serves these versions from now on; answers its ARN. */
  serves(endpoint: string, serving: Serving): string;
  endpointBecomes(
    arn: string,
    now: { readonly status: EndpointStatus; readonly reason?: string },
  ): void;
  /** A monitor is set up for an endpoint; answers the ARN of its schedule. */
  monitors(endpointArn: string, setUp?: MonitorSetUp): string;
  /** A monitor's hour has come. */
  monitorRuns(scheduleArn: string, run?: MonitorRun): MonitorRan;
  /** Monitors that are alive and whose next run is due run, and find what they found before. */
  hourPasses(): void;
  /**
   * It died some hours ago (3 where left out): no run since, none to come, and no status tells. Its
   * last run is told once more, as EventBridge may: this takes back hours that were seen already,
   * and without an event nobody would have a reason to look again.
   */
  monitorDies(scheduleArn: string, hours?: number): void;
  /** The schedule itself has failed. */
  monitorFails(scheduleArn: string, reason?: string): void;
  /** Somebody stops the schedule in the console. */
  monitorStops(scheduleArn: string, who?: Who): void;
  /** An alarm is set up, which goes off by itself when its metrics say so; answers its ARN. */
  alarms(name: string, watched: Watched, where?: Where): string;
  /** An alarm comes to be in this state, whatever its metrics say; CloudWatch had no data then. */
  alarmBecomes(alarmArn: string, value: AlarmValue, reason?: string): void;
  /** Hours of many monitors are told at once, twice and in any order; answers the monitors. */
  storm(storm?: Storm): readonly Stormy[];
  /** A job leaves a report of Evidently's below an `s3://` prefix; answers its URI. */
  dropsEvidently(prefix: string, drop: EvidentlyDrop): string;
  /** A monitor of the company's own reports a run by the event "Monitoring Report". */
  reportsDrift(group: string, reported?: DriftReported): void;
};

/** Endpoints and monitors of the company at work. */
export function monitoringActs(workplace: Workplace): MonitoringActs {
  return {
    ...endings(workplace),
    serves: (endpoint, serving) => serves(workplace, endpoint, serving),
    endpointBecomes: (arn, now) => endpointBecomes(workplace, arn, now),
    monitors: (endpointArn, setUp) => monitors(workplace, endpointArn, setUp),
    monitorRuns: (scheduleArn, run) => monitorRuns(workplace, scheduleArn, run),
    hourPasses: () => hourPasses(workplace),
    storm: (how) => storm(workplace, how),
    dropsEvidently: (prefix, drop) => dropsEvidently(workplace, prefix, drop),
    reportsDrift: (group, reported) => reportsDrift(workplace, group, reported),
    alarms: (name, watched, where) => alarms(workplace, name, watched, where),
    alarmBecomes(arn, StateValue, StateReason = 'Set by hand, to see what happens.') {
      workplace.timeline.catchUp();
      const [, , , region = '', account = '', , ...name] = arn.split(':');
      const input = { AlarmName: name.join(':'), StateValue, StateReason };
      const caller = identity(ren, { region, account });
      workplace.watch.operations['SetAlarmState']?.(input, caller, AbortSignal.abort());
    },
  };
}

const ren = { role: 'DataScience', session: 'ren-sato' } as const;

/** The ways in which a monitor comes to an end. */
function endings({
  registry,
  clock,
  emit,
}: Workplace): Pick<MonitoringActs, 'monitorDies' | 'monitorFails' | 'monitorStops'> {
  const scheduleOf = (arn: string): Schedule => {
    const found = registry.store.monitoring.schedules.get(arn.toLowerCase());
    if (found) return found;
    throw new Error(`There is no schedule ${arn}.`);
  };
  return {
    monitorDies(arn, hours = 3) {
      const schedule = scheduleOf(arn);
      const since = clock.now().getTime() - hours * 3_600_000;
      const kept = schedule.executions.filter(({ scheduledAt }) => scheduledAt <= since);
      schedule.executions.splice(0, Infinity, ...kept);
      schedule.dead = true;
      const last = registry.store.processingJobs.get(kept.at(-1)?.job?.toLowerCase() ?? '');
      if (last) emit(processingJobChange(last));
    },
    monitorFails(arn, reason = outOfQuota) {
      const schedule = scheduleOf(arn);
      const now = clock.now().getTime();
      Object.assign(schedule, { settled: 'Failed', settlesAt: now, modifiedAt: now, reason });
      emit(scheduleChange(schedule, now));
    },
    monitorStops(arn, who = ren) {
      const [, , , region = '', account = ''] = arn.split(':');
      const input = { MonitoringScheduleName: scheduleOf(arn).name };
      const caller = identity(who, { region, account });
      registry.operations['StopMonitoringSchedule']?.(input, caller, AbortSignal.abort());
    },
  };
}

const outOfQuota =
  "The account-level service limit 'ml.m5.xlarge for processing job usage' is 0 Instances, with " +
  'current utilization of 0 Instances and a request delta of 1 Instances. Please use AWS Service ' +
  'Quotas to request an increase for this quota.';
