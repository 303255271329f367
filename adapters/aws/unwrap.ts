import { z } from 'zod';

/** EventBridge's envelope as it was sent: out of its SNS notification, where it came in one. */
export function unwrap(body: string): string {
  try {
    return notification.safeParse(JSON.parse(body)).data?.Message ?? body;
  } catch {
    // What is no JSON is the core's to refuse, so that it is told and dead-lettered.
    return body;
  }
}

const notification = z.looseObject({ Type: z.literal('Notification'), Message: z.string() });
