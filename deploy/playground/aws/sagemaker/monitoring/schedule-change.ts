import type { ServiceEvent } from '../../eventbridge.ts';
import type { Schedule } from './monitoring-store.ts';
import { scheduleStatus } from './schedule-status.ts';

/**
 * "SageMaker Monitoring Schedule State Change". The event is listed, its detail is documented
 * nowhere: only `resources` can be relied on, so the detail says no more than a name and a status.
 */
export function scheduleChange(schedule: Schedule, now: number): ServiceEvent {
  const [, , , region = '', account = ''] = schedule.arn.split(':');
  return {
    'detail-type': 'SageMaker Monitoring Schedule State Change',
    source: 'aws.sagemaker',
    account,
    region,
    resources: [schedule.arn],
    detail: {
      MonitoringScheduleName: schedule.name,
      MonitoringScheduleArn: schedule.arn,
      MonitoringScheduleStatus: scheduleStatus(schedule, now),
    },
  };
}
