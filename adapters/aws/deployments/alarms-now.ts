import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { AlarmNow } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';

/** As many as DescribeAlarms takes. */
const most = 100;

/** Alarms of both kinds, in the order of their names. */
export async function alarmsNow(
  aws: Connections,
  at: At,
  names: readonly string[],
): Promise<readonly AlarmNow[]> {
  const found = new Map<string, MetricAlarm | CompositeAlarm>();
  for (let from = 0; from < names.length; from += most) {
    const command = new DescribeAlarmsCommand({
      AlarmNames: names.slice(from, from + most),
      // Left out, composite alarms are not told of.
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: most,
    });
    const { MetricAlarms = [], CompositeAlarms = [] } = await aws.call(
      'cloudwatch:DescribeAlarms',
      (abortSignal) => aws.cloudWatch(at).send(command, { abortSignal }),
    );
    for (const each of [...MetricAlarms, ...CompositeAlarms]) found.set(each.AlarmName ?? '', each);
  }
  return names.map((name) => alarmNow(name, found.get(name)));
}

function alarmNow(name: string, found: MetricAlarm | CompositeAlarm | undefined): AlarmNow {
  if (!found) return { name, state: 'missing' };
  const { StateValue, StateReason: reason, StateUpdatedTimestamp: since } = found;
  return {
    name,
    state: StateValue ?? 'INSUFFICIENT_DATA',
    ...(reason && { reason }),
    ...(since && { since: since.toISOString() }),
  };
}
