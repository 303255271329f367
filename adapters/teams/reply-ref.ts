import { z } from 'zod';
import type { Incoming } from './activity.ts';
import { tenantOf } from './tenant-of.ts';

/** How to answer one person of a conversation; travels through the core as `ReplyTo`. */
export const replyRef = z.object({
  serviceUrl: z.string(),
  tenant: z.string(),
  /** The conversation, with its thread. */
  conversation: z.string(),
  /** The person's id in Teams, `29:…`. */
  user: z.string(),
  personal: z.boolean(),
});
export type ReplyRef = z.infer<typeof replyRef>;

/** How to answer the one who sent this activity. */
export function replyRefOf(activity: Incoming): ReplyRef {
  const { serviceUrl, conversation, from } = activity;
  return {
    serviceUrl,
    tenant: tenantOf(activity) ?? '',
    conversation: conversation.id,
    user: from.id,
    personal: conversation.conversationType === 'personal',
  };
}
