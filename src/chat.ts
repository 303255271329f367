import type { Answer, Card, CardRef, Locale, Note, Notice } from './card.ts';
import type { FormPage } from './form.ts';
import type { InboxMessage } from './inbox.ts';
import type { Json } from './json.ts';
import type { Account } from './person.ts';

export type Room = { readonly platform: string; readonly id: string };
export type Message = { readonly room: Room; readonly ref: Json };

/** Where the cards of matching model groups hang, and in which language. First match wins. */
export type Route = {
  readonly rooms: RoomIds;
  readonly locale: Locale;
};

/** Room ids by platform name. */
export type RoomIds = Readonly<Record<string, readonly string[]>>;

/** How to answer one person privately; opaque to the core. */
export type ReplyTo = { readonly platform: string; readonly room: string; readonly ref: Json };

/** One chat. The core sees payloads and messages as opaque JSON. */
export interface ChatPlatform {
  readonly name: string;
  /** Where cards of this route hang. Never a room shared with another company. */
  rooms(route: Route): readonly Room[];
  /** Pure: meaning → this platform's payload, within its limits. */
  render(card: Card): Json;
  /** `url` leads to the card the note names. */
  renderNote(note: Note, locale: Locale, url?: string): Json;
  renderAnswer(answer: Answer, locale: Locale): Json;
  /**
   * One attempt, never retried inside. Throws `Later(at)`, `Gone`, `NotInstalled` or
   * `OutcomeUnknown`. `key` is unique to this posting and goes where `find` can see it.
   */
  post(room: Room, payload: Json, key: string, signal: AbortSignal): Promise<Message>;
  update(message: Message, payload: Json, signal: AbortSignal): Promise<void>;
  reply(message: Message, payload: Json, key: string, signal: AbortSignal): Promise<Message>;
  /** Our own message with this key, in a room or a message's thread, if the platform lets us look. */
  find?(room: Room, key: string, since: Date, thread?: Message): Promise<Message | undefined>;
  /** Privately, to the one who clicked or asked. Best effort: what matters is on the card. */
  tell(to: ReplyTo, notice: Notice, locale: Locale): Promise<void>;
  /** What tells this message from every other one of its room. */
  idOf(message: Message): string;
  /** A link a person of this chat can open. */
  link(message: Message): string;
}

/** A click as a platform brings it; everything but `account` is untrusted until `decide`. */
export type Click = {
  /** What the platform repeats when it delivers again. */
  readonly id: string;
  readonly account: Account;
  readonly card: CardRef;
  readonly verb: string;
  readonly on: string;
  readonly evidence: string;
  readonly policy: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly room: Room;
  /** The message it was made on; an orphan is turned into a link to the card. */
  readonly message?: Message;
  readonly replyTo: ReplyTo;
  /** ISO 8601: when the platform brought it. */
  readonly at: string;
};

/** The one outcome of a click. `payload` is the fresh card for the chat it came from. */
export type Outcome =
  | { readonly status: 'recorded'; readonly payload?: Json }
  | { readonly status: 'refused'; readonly notice: Notice; readonly payload?: Json }
  /** A fault: the click stays on the agenda, and its person is told when it is decided. */
  | { readonly status: 'working'; readonly notice: Notice };

/** A form that was asked for, with the digests its submission must still find true. */
export type FormAnswer =
  | {
      readonly status: 'form';
      readonly form: FormPage;
      /** Which page of its form it is, from 0. */
      readonly page: number;
      readonly evidence: string;
      readonly policy: string;
      /** The button's own. */
      readonly style?: 'primary' | 'danger';
    }
  | { readonly status: 'refused'; readonly notice: Notice };

/** What is wrong with one field of a form that was sent, and what to write instead. */
export type FieldFault = { readonly field: string; readonly text: string };

/** A typed command; `text` is what follows `/ringi` or `@Ringi`. */
export type Asking = {
  readonly account: Account;
  readonly room: Room;
  readonly text: string;
  /** The reader's zone where the platform tells it, such as `Asia/Tokyo`. */
  readonly zone?: string;
};

/** The door the listeners of all adapters call. */
export interface Bot {
  /** An event of the world: marks the cards concerned. Throws when it must be delivered again. */
  receive(message: InboxMessage): Promise<void>;
  /** Writes the click on the agenda; throws when the ledger does not take it. Then acknowledge. */
  accept(click: Click): Promise<void>;
  /** Carries an accepted click to its outcome. Never throws. */
  decide(click: Click): Promise<Outcome>;
  /**
   * The form of a button on demand; with answers, the page after the one they were given on, or
   * the one of this number as it was answered. Opening a form decides nothing: no click is recorded.
   * Never throws.
   */
  form(click: Click, page?: number): Promise<FormAnswer>;
  /**
   * What a field of a form that was sent cannot say, told before anything is looked at or written
   * down, so that a chat may keep the form open; undefined where there is no such field. Never throws.
   */
  fault(click: Click): FieldFault | undefined;
  /** What the clicked card shows now; undefined where it may or can not be. Never throws. */
  card(click: Click): Promise<Json | undefined>;
  /**
   * Said while a form is being opened; when a click is not decided in time or could not even be
   * written down; when a form or a card could not be shown; when a page was answered with more than
   * the next one can keep.
   */
  notice(click: Click, kind: 'opening' | 'working' | 'notTaken' | 'notShown' | 'tooMuch'): Notice;
  /** Answers a command with a payload of the room's platform. Never throws. */
  answer(asking: Asking): Promise<Json>;
  /** The platform told of an installation; `value` is what it needs to post there. */
  installed(room: Room, value: Json): Promise<void>;
  uninstalled(room: Room): Promise<void>;
  /** What `installed` kept for this room. */
  installation(room: Room): Promise<Json | undefined>;
  /** A request without a valid signature or token arrived: counted at a bounded rate. */
  unsigned(platform: string): void;
}
