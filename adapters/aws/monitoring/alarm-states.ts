import { DescribeAlarmHistoryCommand } from '@aws-sdk/client-cloudwatch';
import type { AlarmHistoryItem } from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import type { CloudWatchAlarm, MonitoringRun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import type { Alarm } from './alarm.ts';

/** A state an alarm went to, as a run, and the alarm as it was in it. */
export type AlarmStateRun = { readonly run: MonitoringRun; readonly alarm: CloudWatchAlarm };

/**
 * The states an alarm went to, newest first. CloudWatch keeps thirty days of them; the present one
 * is known however old it is.
 */
export async function alarmStates(
  aws: Connections,
  at: At,
  { name, since, described }: Alarm,
  limit: number,
): Promise<readonly AlarmStateRun[]> {
  const command = new DescribeAlarmHistoryCommand({
    AlarmName: name,
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    HistoryItemType: 'StateUpdate',
    ScanBy: 'TimestampDescending',
    MaxRecords: Math.min(limit, 100),
  });
  const { AlarmHistoryItems = [] } = await aws.call(
    'cloudwatch:DescribeAlarmHistory',
    (abortSignal) => aws.cloudWatch(at).send(command, { abortSignal }),
  );
  const now = stateRun(since, described);
  const told = AlarmHistoryItems.flatMap((item) => stateIn(item, described));
  // The history may be a moment behind, and tell the time of a change a little differently.
  const [last, ...earlier] = told;
  const before = last?.run.status === now.run.status ? earlier : told;
  return [now, ...before].slice(0, limit);
}

function stateRun(since: Date, alarm: CloudWatchAlarm): AlarmStateRun {
  const second = Math.floor(since.getTime() / 1_000) * 1_000;
  const at = new Date(second).toISOString();
  const status = statusOf(alarm);
  const reason = status === 'stopped' && alarm.StateReason;
  return {
    run: { id: at, status, scheduledAt: at, endedAt: at, ...(reason && { reason }) },
    alarm,
  };
}

/** `stopped`: there was nothing to judge by, as of every alarm that was just made. */
function statusOf({ StateValue }: CloudWatchAlarm): MonitoringRun['status'] {
  if (StateValue === 'ALARM') return 'violations';
  return StateValue === 'OK' ? 'clean' : 'stopped';
}

const history = z.object({
  newState: z.object({
    stateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
    stateReason: z.string().optional(),
    stateReasonData: z.unknown(),
  }),
});

function stateIn(
  { Timestamp: since, HistoryData = '' }: AlarmHistoryItem,
  described: CloudWatchAlarm,
): readonly AlarmStateRun[] {
  const state = history.safeParse(parsed(HistoryData)).data?.newState;
  if (!since || !state) return [];
  const alarm = {
    ...described,
    StateValue: state.stateValue,
    StateReason: state.stateReason,
    StateReasonData: JSON.stringify(state.stateReasonData),
  };
  return [stateRun(since, alarm)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
