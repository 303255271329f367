import type { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { between } from '../sagemaker/between.ts';
import { page } from '../sagemaker/page.ts';
import { alarmOutput } from './alarm-output.ts';
import { alarmRule } from './alarm-rule.ts';
import type { AlarmStore } from './alarm-store.ts';
import type { Alarm } from './alarm.ts';
import {
  describeAlarmHistory,
  describeAlarms,
  putCompositeAlarm,
  putMetricAlarm,
  setAlarmState,
} from './inputs.ts';
import type { At } from './metric-store.ts';

/** Alarms of metrics and of other alarms. */
export function alarms(store: AlarmStore, clock: Clock): Readonly<Record<string, Operation>> {
  return {
    PutMetricAlarm: checked(putMetricAlarm, (put, caller) => {
      store.configure(caller, put.AlarmName, { type: 'MetricAlarm', put });
      return {};
    }),
    PutCompositeAlarm: checked(putCompositeAlarm, (put, caller) => {
      const unknown = alarmRule(put.AlarmRule).children.filter(
        (name) => !store.named(caller, name),
      );
      if (unknown.length > 0) {
        const message = `Could not save the composite alarm as alarms [${unknown.join(', ')}] in the alarm rule do not exist`;
        throw new AwsError('ValidationError', message);
      }
      store.configure(caller, put.AlarmName, { type: 'CompositeAlarm', put });
      return {};
    }),
    SetAlarmState: checked(setAlarmState, (input, caller) => {
      const alarm = store.named(caller, input.AlarmName);
      if (!alarm) throw new AwsError('ResourceNotFound', `Unknown alarm ${input.AlarmName}`, 404);
      const data = input.StateReasonData;
      if (data !== undefined) checkJson(data);
      const { StateValue: value, StateReason: reason } = input;
      store.set(alarm, { value, reason, ...(data !== undefined && { data }) });
      return {};
    }),
    ...reads(store, clock),
  };
}

function reads(store: AlarmStore, clock: Clock): Record<string, Operation> {
  return {
    DescribeAlarms: checked(describeAlarms, (input, caller) => {
      const found = wanted(store, input, caller).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const { items, next } = page(found, { ...input, MaxResults: input.MaxRecords });
      const of = (type: Alarm['config']['type']) =>
        items.filter(({ config }) => config.type === type).map((each) => output(each, input));
      return {
        MetricAlarms: of('MetricAlarm'),
        CompositeAlarms: of('CompositeAlarm'),
        ...(next !== undefined && { NextToken: next }),
      };
    }),
    DescribeAlarmHistory: checked(describeAlarmHistory, (input, caller) => {
      const since = clock.now().getTime() - 30 * 86_400_000;
      const items = store
        .in(caller)
        .filter(({ name }) => input.AlarmName === undefined || name === input.AlarmName)
        .filter(({ config }) => input.AlarmTypes.includes(config.type))
        .flatMap((alarm) => alarm.history.map((item) => ({ ...item, alarm })))
        .filter(({ at, type }) => at >= since && (input.HistoryItemType ?? type) === type)
        .filter(({ at }) => between(at, input.StartDate, input.EndDate))
        .toSorted((a, b) => a.at - b.at);
      const ordered = input.ScanBy === 'TimestampAscending' ? items : items.toReversed();
      const { items: onPage, next } = page(ordered, { ...input, MaxResults: input.MaxRecords });
      return {
        AlarmHistoryItems: onPage.map(({ alarm, at, type, summary, data }) => ({
          AlarmName: alarm.name,
          AlarmType: alarm.config.type,
          Timestamp: at / 1000,
          HistoryItemType: type,
          HistorySummary: summary,
          HistoryData: JSON.stringify(data),
        })),
        ...(next !== undefined && { NextToken: next }),
      };
    }),
  };
}

function checked<T>(schema: z.ZodType<T>, perform: (input: T, caller: At) => unknown): Operation {
  return operation(schema, perform, 'ValidationError');
}

type Describing = z.infer<typeof describeAlarms>;

function wanted(store: AlarmStore, input: Describing, at: At): readonly Alarm[] {
  const { ChildrenOfAlarmName: parent, ParentsOfAlarmName: child, AlarmNames: names } = input;
  if (names && input.AlarmNamePrefix !== undefined) {
    const message = 'AlarmNames and AlarmNamePrefix cannot be specified together.';
    throw new AwsError('InvalidParameterCombinationException', message);
  }
  if (parent !== undefined) return childrenOf(store, at, parent);
  if (child !== undefined) {
    return store.in(at).filter(({ name }) => {
      return childrenOf(store, at, name).some((each) => each.name === child);
    });
  }
  return store
    .in(at)
    .filter(({ name }) => names === undefined || names.includes(name))
    .filter(({ name }) => name.startsWith(input.AlarmNamePrefix ?? ''))
    .filter(({ config }) => input.AlarmTypes.includes(config.type))
    .filter(({ state }) => input.StateValue === undefined || state.value === input.StateValue);
}

function childrenOf(store: AlarmStore, at: At, name: string): readonly Alarm[] {
  const config = store.named(at, name)?.config;
  if (config?.type !== 'CompositeAlarm') return [];
  return alarmRule(config.put.AlarmRule).children.flatMap((each) => store.named(at, each) ?? []);
}

/** Of relatives only the name, the ARN and, of children, the state are told. */
function output(alarm: Alarm, { ChildrenOfAlarmName, ParentsOfAlarmName }: Describing) {
  const all = alarmOutput(alarm);
  const { AlarmArn, StateValue, StateUpdatedTimestamp } = all;
  const relative = { AlarmName: alarm.name, AlarmArn };
  if (ParentsOfAlarmName !== undefined) return relative;
  return ChildrenOfAlarmName === undefined
    ? all
    : { ...relative, StateValue, StateUpdatedTimestamp };
}

function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new AwsError('InvalidFormatFault', 'StateReasonData is not valid JSON.');
  }
}
