import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

/**
 * An alarm went to another state, one of a metric or of other alarms, muted or not: look at its
 * card. An alarm that leads to no model group is nobody's business here.
 */
export const cloudwatchAlarmStateChange = onEvent({
  detailType: 'CloudWatch Alarm State Change',
  // What it watches, and why it went off, the card reads itself.
  detail: z.object({ alarmName: z.string().min(1) }),

  async handle({ alarmName }, { monitoring }, { account, region, resources }) {
    const arn = resources.find((each) => each.includes(':alarm:'));
    const monitor = await monitoring.ofResource(
      arn ?? `arn:aws:cloudwatch:${region}:${account}:alarm:${alarmName}`,
    );
    return monitor ? [driftRef(monitor)] : [];
  },
});
