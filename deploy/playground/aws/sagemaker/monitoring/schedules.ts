import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import { AwsError } from '../../aws-error.ts';
import type { ServiceEvent } from '../../eventbridge.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import { arnOf } from '../store.ts';
import type { Store } from '../store.ts';
import { executionSummary } from './execution-summary.ts';
import { entityName, scheduleConfig } from './inputs.ts';
import { monitoringPlan } from './monitoring-plan.ts';
import type { Schedule } from './monitoring-store.ts';
import { scheduleChange } from './schedule-change.ts';
import { scheduleStatus } from './schedule-status.ts';

/** How long a schedule is Pending after it was made or changed. */
const settling = 20_000;

/** Monitoring schedules. */
export function schedules(
  store: Store,
  clock: Clock,
  emit: (event: ServiceEvent) => void,
): Readonly<Record<string, Operation>> {
  const now = () => clock.now().getTime();
  const { schedules: kept } = store.monitoring;
  const find = (name: string, caller: Caller): Schedule => {
    const arn = arnOf('monitoring-schedule', name, caller);
    const found = kept.get(arn.toLowerCase());
    if (found) return found;
    throw new AwsError('ResourceNotFound', `Monitoring Schedule ${arn} could not be found.`);
  };
  const create: Perform<Creating> = (input, caller) => {
    const arn = arnOf('monitoring-schedule', input.MonitoringScheduleName, caller);
    if (kept.has(arn.toLowerCase())) {
      throw new AwsError('ResourceInUse', `Monitoring Schedule ${arn} already exists.`);
    }
    const schedule = fresh(arn, input, now());
    check(store, schedule, caller);
    kept.set(arn.toLowerCase(), schedule);
    emit(scheduleChange(schedule, now()));
    return { MonitoringScheduleArn: arn };
  };
  const change = (name: string, caller: Caller, changed: Partial<Schedule>) => {
    const schedule = settledOnly(find(name, caller), now());
    if (changed.config) check(store, { ...schedule, ...changed }, caller);
    Object.assign(schedule, changed, { modifiedAt: now(), settlesAt: now() + settling });
    emit(scheduleChange(schedule, now()));
    return { MonitoringScheduleArn: schedule.arn };
  };
  return {
    ...reads(store, now, find),
    ...changes(change),
    CreateMonitoringSchedule: operation(creating, create),
    DeleteMonitoringSchedule: operation(named, ({ MonitoringScheduleName: name }, caller) => {
      kept.delete(find(name, caller).arn.toLowerCase());
      return {};
    }),
  };
}

type Perform<T> = (input: T, caller: Caller) => object;
type Creating = z.infer<typeof creating>;

function changes(
  change: (name: string, caller: Caller, changed: Partial<Schedule>) => object,
): Record<string, Operation> {
  const settle = (settled: Schedule['settled']) =>
    operation(named, ({ MonitoringScheduleName: name }, caller) => {
      change(name, caller, { settled });
      return {};
    });
  return {
    UpdateMonitoringSchedule: operation(creating, (input, caller) =>
      change(input.MonitoringScheduleName, caller, { config: input.MonitoringScheduleConfig }),
    ),
    StartMonitoringSchedule: settle('Scheduled'),
    StopMonitoringSchedule: settle('Stopped'),
  };
}

function reads(
  store: Store,
  now: () => number,
  find: (name: string, caller: Caller) => Schedule,
): Record<string, Operation> {
  return {
    DescribeMonitoringSchedule: operation(named, ({ MonitoringScheduleName }, caller) => {
      const schedule = find(MonitoringScheduleName, caller);
      const last = schedule.executions.at(-1);
      return {
        ...summary(store, schedule, now()),
        MonitoringScheduleConfig: schedule.config,
        ...(schedule.reason !== undefined && { FailureReason: schedule.reason }),
        ...(last && { LastMonitoringExecutionSummary: executionSummary(last) }),
      };
    }),
    ListMonitoringSchedules: operation(list, (input, caller) => {
      const all = own(store.monitoring.schedules, caller).map((schedule) => ({
        ...schedule,
        status: scheduleStatus(schedule, now()),
        plan: monitoringPlan(store.monitoring, schedule),
      }));
      const { items, next } = listing(
        all.filter(
          ({ plan }) =>
            is(input.EndpointName, plan?.endpoint) &&
            is(input.MonitoringJobDefinitionName, plan?.definition) &&
            is(input.MonitoringTypeEquals, plan?.type),
        ),
        input,
      );
      const summaries = items.map((schedule) => summary(store, schedule, now()));
      return { MonitoringScheduleSummaries: summaries, NextToken: next };
    }),
  };
}

function is(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === value;
}

function fresh(arn: string, input: Creating, at: number): Schedule {
  return {
    arn,
    name: input.MonitoringScheduleName,
    config: input.MonitoringScheduleConfig,
    createdAt: at,
    modifiedAt: at,
    settled: 'Scheduled',
    settlesAt: at + settling,
    executions: [],
  };
}

/** Refuses a configuration that names what does not exist. */
function check(store: Store, schedule: Schedule, caller: Caller): void {
  const plan = monitoringPlan(store.monitoring, schedule);
  if (!plan) throw new AwsError('ValidationException', 'Could not find the job definition.');
  if (plan.endpoint === undefined) return;
  const arn = arnOf('endpoint', plan.endpoint, caller);
  const endpoint = store.serving.endpoints.get(arn.toLowerCase());
  if (!endpoint) throw new AwsError('ValidationException', `Could not find endpoint "${arn}".`);
  if (endpoint.config.capture === undefined) {
    const message = `Data capture is not enabled for endpoint ${plan.endpoint}.`;
    throw new AwsError('ValidationException', message);
  }
}

/** A schedule is not changed twice at a time. */
function settledOnly(schedule: Schedule, now: number): Schedule {
  if (scheduleStatus(schedule, now) !== 'Pending') return schedule;
  const message = `Monitoring Schedule ${schedule.arn} is Pending and cannot be changed now.`;
  throw new AwsError('ValidationException', message);
}

function summary(store: Store, schedule: Schedule, now: number) {
  const plan = monitoringPlan(store.monitoring, schedule);
  return {
    MonitoringScheduleName: schedule.name,
    MonitoringScheduleArn: schedule.arn,
    CreationTime: schedule.createdAt / 1000,
    LastModifiedTime: schedule.modifiedAt / 1000,
    MonitoringScheduleStatus: scheduleStatus(schedule, now),
    ...(plan?.endpoint !== undefined && { EndpointName: plan.endpoint }),
    ...(plan?.definition !== undefined && { MonitoringJobDefinitionName: plan.definition }),
    ...(plan && { MonitoringType: plan.type }),
  };
}

const named = z.looseObject({ MonitoringScheduleName: entityName });
const creating = z.looseObject({
  MonitoringScheduleName: entityName,
  MonitoringScheduleConfig: scheduleConfig,
});
const list = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime', 'Status']).default('CreationTime'),
  EndpointName: entityName.optional(),
  MonitoringJobDefinitionName: entityName.optional(),
  MonitoringTypeEquals: z.string().optional(),
});
