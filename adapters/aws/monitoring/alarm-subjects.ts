import type { At } from '../connect.ts';
import { isOurs } from '../is-ours.ts';
import type { Alarm } from './alarm.ts';
import { childrenOfAlarm } from './children-of-alarm.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { scheduleNamed } from './schedules.ts';

/** What an alarm watches, as far as the dimensions of its metrics tell. */
export type AlarmSubject = {
  readonly at: At;
  readonly endpoint?: string;
  readonly schedule?: string;
};

/** An alarm of alarms of alarms is followed no further than this. */
const deepest = 3;

/** Endpoints and schedules that an alarm's metrics name; those of its children for a composite. */
export async function* alarmSubjects(
  tools: Pick<MonitorTools, 'aws'>,
  at: At,
  alarm: Alarm,
  depth = 0,
): AsyncIterable<AlarmSubject> {
  for (const { dimensions, account = at.account } of alarm.metrics) {
    const there = { account, region: at.region };
    // A monitoring account may watch others, and Ringi may know nothing of those.
    if (!isOurs(tools.aws, there)) continue;
    const schedule = dimensions['MonitoringSchedule'] ?? dimensions['ScheduleName'];
    const endpoint =
      dimensions['Endpoint'] ??
      dimensions['EndpointName'] ??
      (schedule && (await endpointOf(tools, there, schedule)));
    if (!endpoint && !schedule) continue;
    yield { at: there, ...(endpoint && { endpoint }), ...(schedule && { schedule }) };
  }
  if (depth >= deepest) return;
  for (const child of await childrenOfAlarm(tools.aws, at, alarm)) {
    yield* alarmSubjects(tools, at, child, depth + 1);
  }
}

async function endpointOf({ aws }: Pick<MonitorTools, 'aws'>, at: At, schedule: string) {
  return (await scheduleNamed(aws, at, schedule))?.endpoint;
}
