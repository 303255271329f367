import { findBinding, groupOfBinding } from '../../../src/index.ts';
import type { MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { age } from './age.ts';
import { alarmNamed } from './alarm-named.ts';
import { alarmSubjects } from './alarm-subjects.ts';
import { monitorIn } from './monitor-in.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { refOfSchedule } from './ref-of-schedule.ts';

/** The monitor that is this alarm; undefined where nothing leads from it to a model group. */
export async function refOfAlarm(
  tools: MonitorTools,
  at: At,
  name: string,
): Promise<MonitorRef | undefined> {
  const binding = findBinding(tools.bindings, 'alarm', name, at);
  if (binding) return monitorIn(at, groupOfBinding(binding, at), 'alarm', name);
  const alarm = await alarmNamed(tools.aws, at, name);
  if (!alarm) return undefined;
  for await (const { schedule = '', ...subject } of alarmSubjects(tools, at, alarm)) {
    const of = { name: schedule, endpoint: subject.endpoint };
    const found = await refOfSchedule(tools, subject.at, of, age.look);
    if (found) return monitorIn(at, found.group, 'alarm', name);
  }
  return undefined;
}
