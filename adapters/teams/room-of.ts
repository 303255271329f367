import type { Room } from '../../src/index.ts';
import type { Incoming } from './activity.ts';

/** The room: a channel without its thread, or a chat. */
export function roomOf({ conversation, channelData }: Incoming): Room {
  const id = channelData?.channel?.id ?? conversation.id.split(';messageid=')[0];
  return { platform: 'teams', id: id ?? conversation.id };
}
