import type { At, Connections } from '../connect.ts';
import { alarms, type Alarm } from './alarm.ts';

/** The alarms a composite one is made of, as they are now; none for an alarm of a metric. */
export async function childrenOfAlarm(
  aws: Connections,
  at: At,
  { name, described }: Alarm,
): Promise<readonly Alarm[]> {
  if (described.AlarmRule === undefined) return [];
  // Asked for as children, they tell their names and states alone.
  const names: string[] = [];
  for await (const child of alarms(aws, at, { ChildrenOfAlarmName: name })) names.push(child.name);
  if (names.length === 0) return [];
  const children: Alarm[] = [];
  const wanted = { AlarmNames: names.slice(0, 100) };
  for await (const child of alarms(aws, at, wanted)) children.push(child);
  return children;
}
