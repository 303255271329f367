import type { Incoming } from './activity.ts';

/** The tenant of the conversation. */
export function tenantOf({
  conversation,
  channelData,
}: Pick<Incoming, 'conversation' | 'channelData'>): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id;
}
