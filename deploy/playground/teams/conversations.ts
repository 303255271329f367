import { objectOf } from './object-of.ts';
import { objectsOf } from './objects-of.ts';
import type { TeamsCard, TeamsMessage, TeamsOptions } from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** What is said in the tenant: channels with threads, each person's own chat, edits, views. */
export type Conversations = {
  /** Posts; `rootId` undefined in a channel opens a thread. Answers the message's id. */
  post(place: Place, activity: Posting): string;
  /** Replaces the message for everybody; false when there is none. */
  edit(conversation: string, id: string, activity: Posting): boolean;
  remove(conversation: string, id: string): boolean;
  find(conversation: string, id: string): Stored | undefined;
  /** The card this one person sees from now on, until the next edit. */
  setView(message: Stored, userId: string, card: TeamsCard): void;
  visibleTo(userId: string): readonly TeamsMessage[];
  /** The id of the person's own chat with the bot. */
  personal(userId: string): string;
};
/** `from` undefined: the bot. */
export type Place = {
  readonly conversation: string;
  readonly rootId?: string | undefined;
  readonly from?: string;
  readonly targetedTo?: string | undefined;
};
/** The part of an activity that is kept. */
export type Posting = {
  readonly text?: unknown;
  readonly attachments?: unknown;
  readonly entities?: unknown;
};
export type Stored = Omit<TeamsMessage, 'card' | 'mentions'> & {
  readonly card: TeamsCard | undefined;
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  readonly views: ReadonlyMap<string, TeamsCard>;
};

/** An empty tenant. `changed` is called after every change of anybody's view. */
export function conversations(options: TeamsOptions, changed: () => void): Conversations {
  const stored = new Map<string, Stored>();
  let lastId = 0;
  const keep = (message: Stored) => {
    stored.set(keyOf(message.conversation, message.id), message);
    changed();
  };
  return {
    personal,
    post(place, activity) {
      const now = options.clock?.now() ?? new Date();
      // Teams counts its messages in milliseconds.
      lastId = Math.max(now.getTime(), lastId + 1);
      const id = String(lastId);
      keep({ ...newMessage(place, id, now, options), ...contentOf(activity) });
      return id;
    },
    edit(conversation, id, activity) {
      const message = stored.get(keyOf(conversation, id));
      if (message === undefined) return false;
      const { text: _text, ...rest } = message;
      keep({ ...rest, ...contentOf(activity), edited: true, views: new Map() });
      return true;
    },
    remove(conversation, id) {
      const removed = stored.delete(keyOf(conversation, id));
      changed();
      return removed;
    },
    find: (conversation, id) => stored.get(keyOf(conversation, id)),
    setView(message, userId, card) {
      keep({ ...message, views: new Map(message.views).set(userId, card) });
    },
    visibleTo: (userId) =>
      [...stored.values()]
        .filter((message) => isVisible(message, userId))
        .map((message) => seenBy(userId, message, options)),
  };
}

const keyOf = (conversation: string, id: string) => `${conversation} ${id}`;
const personal = (userId: string) => `a:1${Buffer.from(userId).toString('base64url')}`;

function newMessage(place: Place, id: string, now: Date, options: TeamsOptions) {
  const { conversation, rootId, from, targetedTo } = place;
  const user = options.users.find((one) => one.id === from);
  const bot = { id: `28:${options.appId}`, name: options.botName ?? 'Ringi', bot: true };
  return {
    conversation,
    id,
    ...(rootId === undefined ? {} : { rootId }),
    from: user === undefined ? bot : { id: user.id, name: user.name, bot: false },
    at: now.toISOString(),
    ...(targetedTo === undefined ? {} : { targetedTo }),
    edited: false,
    views: new Map<string, TeamsCard>(),
  };
}

function isVisible({ conversation, targetedTo }: Stored, userId: string): boolean {
  const theirs = !conversation.startsWith('a:') || conversation === personal(userId);
  return theirs && (targetedTo === undefined || targetedTo === userId);
}

function contentOf(activity: Posting) {
  const adaptive = 'application/vnd.microsoft.card.adaptive';
  const card = objectsOf(activity.attachments).find(({ contentType }) => contentType === adaptive);
  return {
    ...(typeof activity.text === 'string' ? { text: activity.text } : {}),
    card: card === undefined ? undefined : objectOf(card['content']),
    entities: objectsOf(activity.entities),
  };
}

function seenBy(userId: string, message: Stored, options: TeamsOptions): TeamsMessage {
  const { views, entities, card: common, ...rest } = message;
  const card = views.get(userId) ?? common;
  const cardEntities = objectsOf(objectOf(card?.['msteams'])['entities']);
  return {
    ...rest,
    ...(card === undefined ? {} : { card }),
    mentions: mentionsIn(entities.concat(cardEntities), options),
  };
}

/** Teams takes the user's id, or in a card also the Entra object id. */
function mentionsIn(entities: Stored['entities'], { users }: TeamsOptions): readonly string[] {
  const named = entities
    .filter(({ type }) => type === 'mention')
    .map(({ mentioned }) => textOf(objectOf(mentioned)['id']).toLowerCase());
  return users
    .filter((user) =>
      [user.id, user.aadObjectId ?? '-'].some((id) => named.includes(id.toLowerCase())),
    )
    .map(({ id }) => id);
}
