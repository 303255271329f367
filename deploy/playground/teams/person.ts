import { actionsOf } from './find-action.ts';
import type { FoundAction, Input } from './find-action.ts';
import type { TeamsEmulator, TeamsMessage } from './teams-emulator.ts';
import type { TeamsPerson } from './teams-person.ts';
import { textOfCard } from './text-of-card.ts';

/** What a person does with the emulator; `userId` is an id of its users. */
export type People = Pick<TeamsEmulator, 'state' | 'onChange' | 'invoke' | 'say'>;

/** One person at their Teams client. */
export function person(userId: string, teams: People): TeamsPerson {
  const state = () => teams.state(userId);
  const channelId = (named: string) =>
    named === 'personal'
      ? named
      : (state().channels.find(({ id, name }) => id === named || name === named)?.id ?? named);
  const messages = (channel?: string): readonly TeamsMessage[] =>
    state().messages.filter(({ conversation }) => {
      if (channel === undefined) return true;
      if (channel === 'personal') return conversation.startsWith('a:');
      return conversation === channelId(channel);
    });

  return {
    state,
    messages,
    buttons: ({ card }) => (card === undefined ? [] : actionsOf(card).map(({ title }) => title)),
    async clicks(title, { inputs = {}, channel, messageId } = {}) {
      const newest = messages(channel)
        .toReversed()
        .filter(({ id }) => messageId === undefined || id === messageId)
        .flatMap((message) => pressable(message, title).map((found) => ({ message, found })))[0];
      if (newest === undefined) throw new Error(`${userId} sees no button “${title}”`);
      const { message, found } = newest;
      return teams.invoke({
        user: userId,
        conversation: message.conversation,
        messageId: message.id,
        action: found.action,
        inputs: filledIn(found.inputs, inputs),
      });
    },
    says: (text, channel = state().channels[0]?.id ?? 'personal', rootId) =>
      teams.say({
        user: userId,
        conversation: channelId(channel),
        ...(rootId === undefined ? {} : { rootId }),
        text,
      }),
    sees(texts, { channel, within = 5_000 } = {}) {
      const wanted = typeof texts === 'string' ? [texts] : texts;
      const seen = () =>
        messages(channel)
          .toReversed()
          .find((message) => wanted.every((text) => wordsOf(message).includes(text)));
      return new Promise((resolve, reject) => {
        const look = () => {
          const message = seen();
          if (message === undefined) return;
          clearTimeout(timer);
          stop();
          resolve(message);
        };
        const stop = teams.onChange(look);
        const timer = setTimeout(() => {
          stop();
          const all = messages(channel).map(wordsOf).join('\n---\n');
          reject(new Error(`${userId} does not see ${wanted.join(', ')}, but:\n${all}`));
        }, within);
        look();
      });
    },
  };
}

function wordsOf({ text, card }: TeamsMessage): string {
  return [text ?? '', card === undefined ? '' : textOfCard(card)].join('\n');
}

function pressable({ card }: TeamsMessage, title: string): readonly FoundAction[] {
  if (card === undefined) return [];
  return actionsOf(card).filter(
    (found) => found.title === title || found.action['title'] === title,
  );
}

/** What the client would send: defaults, what was typed, and nothing it would not let through. */
function filledIn(inputs: readonly Input[], typed: Readonly<Record<string, string>>) {
  const known = inputs.flatMap(({ id, label }) => [id, label]);
  const stray = Object.keys(typed).find((name) => !known.includes(name));
  if (stray !== undefined) throw new Error(`the form has no input “${stray}”`);
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = typed[input.id] ?? typed[input.label ?? ''] ?? input.value ?? '';
      if (input.isRequired && value === '') throw new Error(input.errorMessage ?? 'Required.');
      if (input.maxLength !== undefined && value.length > input.maxLength) {
        throw new Error(`the input “${input.label}” takes ${input.maxLength} characters`);
      }
      if (input.choices && value !== '' && !input.choices.some((one) => one.value === value)) {
        throw new Error(`“${value}” is no choice of “${input.label}”`);
      }
      return value === '' ? [] : [[input.id, value] as const];
    }),
  );
}
