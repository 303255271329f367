import type { Activities } from './activities.ts';
import type { Conversations } from './conversations.ts';
import type { Deliveries } from './deliveries.ts';
import type { Membership } from './membership.ts';
import type { TeamsEmulator, TeamsOptions } from './teams-emulator.ts';

/** What speaking stands on. */
export type SpeechWorld = {
  readonly options: TeamsOptions;
  readonly chats: Conversations;
  readonly bot: Deliveries;
  readonly build: Activities;
  readonly team: Membership;
};

/** Lets people write; the bot hears what mentions it, and what is written to it alone. */
export function speech({ options, chats, bot, build, team }: SpeechWorld): TeamsEmulator['say'] {
  return async ({ user, conversation, rootId, text, slash = false }) => {
    const from = team.userOf(user);
    const personal = conversation === 'personal' || conversation.startsWith('a:');
    const place = personal ? chats.personal(from.id) : conversation;
    const targetedTo = slash && !personal ? from.id : undefined;
    const id = chats.post({ conversation: place, rootId, from: from.id, targetedTo }, { text });
    const mentioned = text.includes(`@${options.botName ?? 'Ringi'}`);
    if (!team.isInstalled() || !(personal || mentioned || slash)) return { id, heard: false };
    const spot = { user: from, conversation: place, id, rootId };
    const message = build.message(spot, text, personal);
    const { status } = await bot.deliver(slash ? build.targeted(message) : message);
    return { id, heard: status > 0 && status < 300 };
  };
}
