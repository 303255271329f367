import { actionsOf } from './find-action.ts';
import type { FoundAction } from './find-action.ts';
import { filledIn } from './filled-in.ts';
import type { TeamsEmulator } from './teams-emulator.ts';
import type { TeamsPerson, TeamsPress, TeamsSight } from './teams-person.ts';
import type { TeamsMessage } from './teams-state.ts';
import { textOfCard } from './text-of-card.ts';

/** What a person does with the emulator; `userId` is an id of its users. */
export type People = Pick<TeamsEmulator, 'state' | 'onChange' | 'invoke' | 'say'>;
type Client = { readonly userId: string; readonly teams: People };

/** One person at their Teams client. */
export function person(userId: string, teams: People): TeamsPerson {
  const client = { userId, teams };
  return {
    state: () => teams.state(userId),
    messages: (channel) => messagesOf(client, channel),
    buttons: ({ card }) => (card === undefined ? [] : actionsOf(card).map(({ title }) => title)),
    clicks: (title, options = {}) => clicks(client, title, options),
    says: (text, channel = teams.state(userId).channels[0]?.id ?? 'personal', rootId) =>
      teams.say({
        user: userId,
        conversation: channelId(client, channel),
        ...(rootId === undefined ? {} : { rootId }),
        text,
      }),
    commands: (text, channel = teams.state(userId).channels[0]?.id ?? 'personal') =>
      teams.say({ user: userId, conversation: channelId(client, channel), text, slash: true }),
    sees: (texts, options = {}) =>
      sees(client, typeof texts === 'string' ? [texts] : texts, options),
  };
}

function channelId({ userId, teams }: Client, named: string): string {
  const { channels } = teams.state(userId);
  return channels.find(({ id, name }) => id === named || name === named)?.id ?? named;
}

function messagesOf(client: Client, channel?: string): readonly TeamsMessage[] {
  const { messages } = client.teams.state(client.userId);
  if (channel === undefined) return messages;
  const wanted = channelId(client, channel);
  return messages.filter(({ conversation }) =>
    channel === 'personal' ? conversation.startsWith('a:') : conversation === wanted,
  );
}

async function clicks(client: Client, title: string, press: TeamsPress) {
  const { inputs = {}, channel, messageId } = press;
  const newest = messagesOf(client, channel)
    .toReversed()
    .filter(({ id }) => messageId === undefined || id === messageId)
    .flatMap((message) => pressable(message, title).map((found) => ({ message, found })))[0];
  if (newest === undefined) throw new Error(`${client.userId} sees no button “${title}”`);
  const { message, found } = newest;
  return client.teams.invoke({
    user: client.userId,
    conversation: message.conversation,
    messageId: message.id,
    action: found.action,
    inputs: filledIn(found.inputs, inputs),
  });
}

function pressable({ card }: TeamsMessage, title: string): readonly FoundAction[] {
  if (card === undefined) return [];
  return actionsOf(card).filter(
    (found) => found.title === title || found.action['title'] === title,
  );
}

function sees(client: Client, wanted: readonly string[], { channel, within = 20_000 }: TeamsSight) {
  return new Promise<TeamsMessage>((resolve, reject) => {
    const look = () => {
      const message = messagesOf(client, channel)
        .toReversed()
        .find((one) => wanted.every((text) => wordsOf(one).includes(text)));
      if (message === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(message);
    };
    const stop = client.teams.onChange(look);
    const timer = setTimeout(() => {
      stop();
      const all = messagesOf(client, channel).map(wordsOf).join('\n---\n');
      reject(new Error(`${client.userId} does not see ${wanted.join(', ')}, but:\n${all}`));
    }, within);
    look();
  });
}

function wordsOf({ text, card }: TeamsMessage): string {
  return [text ?? '', card === undefined ? '' : textOfCard(card)].join('\n');
}
