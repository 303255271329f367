import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

/** A monitoring schedule was started, stopped, changed or failed: look at its card. */
export const monitoringScheduleStateChange = onEvent({
  detailType: 'SageMaker Monitoring Schedule State Change',
  // Its members are documented nowhere: only what must be there in some way is read.
  detail: z.object({
    MonitoringScheduleArn: z.string().optional().catch(undefined),
    MonitoringScheduleName: z.string().optional().catch(undefined),
  }),

  async handle(detail, { monitoring }, { account, region, resources }) {
    const { MonitoringScheduleArn: arn, MonitoringScheduleName: name } = detail;
    const named = [arn, ...resources].find((each) => each?.includes(':monitoring-schedule/'));
    const schedule =
      named ?? (name && `arn:aws:sagemaker:${region}:${account}:monitoring-schedule/${name}`);
    // The sweep sees what an event does not say.
    const monitor = schedule ? await monitoring.ofResource(schedule) : undefined;
    return monitor ? [driftRef(monitor)] : [];
  },
});
