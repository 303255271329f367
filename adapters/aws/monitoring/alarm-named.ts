import type { At, Connections } from '../connect.ts';
import { alarms, type Alarm } from './alarm.ts';

/** One alarm by its name; undefined where there is none. */
export async function alarmNamed(
  aws: Connections,
  at: At,
  name: string,
): Promise<Alarm | undefined> {
  for await (const alarm of alarms(aws, at, { AlarmNames: [name] })) return alarm;
  return undefined;
}
