import { afterEach, beforeEach } from '@jest/globals';
import type {
  Card,
  ChatPlatform,
  Click,
  FormAnswer,
  Json,
  Message,
  Note,
  NoteFile,
  Person,
  ReplyTo,
  Room,
} from '../../../src/index.ts';
import type { FakeFiles } from './fake-files.ts';
import { waiting } from '../../teams/sample-card.ts';

/** One chat with its emulator, as the contract needs it. */
export type Chat = {
  readonly platform: ChatPlatform;
  readonly room: Room;
  /** A room Ringi is not installed in. */
  readonly closed: Room;
  /** Two members of the room, with their accounts in this chat. */
  readonly people: { readonly asker: Person; readonly other: Person };
  /** How to answer the asker. */
  readonly replyTo: ReplyTo;
  /** The asker presses this button of the newest card, and sends the form it opens. */
  fills(button: string, answers: Readonly<Record<string, string>>): Promise<void>;
  /** What Ringi answers from now on when a form is asked for, and when its card is. */
  opens(form: (click: Click) => Promise<FormAnswer>, card: Json): void;
  /** Every press so far that asked for a form, or for the page after one. */
  opened(): readonly Click[];
  /** The asker presses this button of the newest card. Resolves when the chat has an answer. */
  presses(button: string): Promise<unknown>;
  /** Resolves once the asker is told to wait for a form, where the chat can say so. */
  waits(): Promise<unknown>;
  /** The asker fills in the form they see, and presses its button. */
  sends(button: string, answers?: Readonly<Record<string, string>>): Promise<unknown>;
  /** Resolves once the asker sees all of this in the place where forms open. */
  reads(texts: readonly string[]): Promise<unknown>;
  /** What stands in the fields of the form the asker sees, by the fields' ids. */
  standing(): Readonly<Record<string, string>>;
  /** Every click that has come to Ringi so far. */
  clicks(): readonly Click[];
  /** Everything these two see there now, newest last, as text or JSON. */
  sees(who: 'asker' | 'other'): readonly string[];
  /** How many messages have mentioned them so far. */
  mentions(who: 'asker' | 'other'): number;
  /** What notes hand on. */
  readonly files: FakeFiles;
  /** What the other one gets who opens the file of this note. */
  downloads(file: NoteFile): Promise<Uint8Array | undefined>;
  /** Calls that post or edit, so far. */
  calls(): number;
  /** What the next such call meets. */
  next(fault: 'throttled' | 'answer lost' | 'unreachable'): void;
  /** The next such call is answered only after this settles. */
  holds(until: Promise<void>): void;
  /** Somebody deletes the newest message of the room. */
  deletesNewest(): void;
  /** An administrator closes the room to Ringi: archives it, or takes the app away. */
  closes(): Promise<void>;
  stop(): Promise<void>;
};

/** Opens the chat; each test gets its own. */
export type OpenChat = () => Promise<Chat>;

/** The card of the tests, as it is some time later. */
export const later: Card = { ...waiting, title: 'credit-risk v12: in dev', buttons: [] };

/** A note that mentions nobody. */
export const note: Note = {
  key: 'decided',
  bold: ['Approved for dev by Kenji Mori.'],
  mentions: [],
  summary: 'Approved for dev by Kenji Mori.',
};

/** Longer than any call takes. */
export const soon = (): AbortSignal => AbortSignal.timeout(60_000);

/** What a call throws, or its answer as text. */
export const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(String, (error: unknown) => error);

/** The chat of each test of a `describe`, and what Ringi does there. */
export function inChat(open: OpenChat) {
  let chat: Chat | undefined;
  const now = (): Chat => {
    if (chat === undefined) throw new Error('no chat is open');
    return chat;
  };
  beforeEach(async () => void (chat = await open()));
  afterEach(() => now().stop());
  return {
    chat: now,
    posts: (card: Card = waiting, signal = soon()) =>
      now().platform.post(now().room, now().platform.render(card), 'k', signal),
    edits: (message: Message, card: Card = later, signal = soon()) =>
      now().platform.update(message, now().platform.render(card), signal),
    notes: (message: Message, one: Note = note, signal = soon()) =>
      now().platform.reply(message, now().platform.renderNote(one, 'en'), 'n', signal),
  };
}
