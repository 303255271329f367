import type { SlackPerson } from './slack-person.ts';
import type {
  AppAnswer,
  SlackChannel,
  SlackFile,
  SlackState,
  SlackUser,
  SlackUsergroup,
} from './slack-state.ts';

export type * from './slack-state.ts';

/** A Slack workspace on this machine: real wire, real limits, and the people in it. */
export type SlackEmulator = {
  /** What `SLACK_API_URL` must be: ends with `/api/`. */
  readonly apiUrl: string;
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;

  /** What this person's client shows now. */
  state(userId: string): SlackState;
  /** A file as this person's client downloads it; undefined where they see none of this id. */
  download(userId: string, fileId: string): SlackDownload | undefined;
  /** Called after every change of anybody's view. Answers how to stop listening. */
  onChange(listener: () => void): () => void;

  /** Presses a button, or picks an option of a menu, on a message the person can see. */
  click(click: SlackClick): Promise<AppAnswer>;
  submitView(submission: SlackSubmission): Promise<AppAnswer>;
  closeView(closing: { readonly user: string; readonly viewId: string }): Promise<AppAnswer>;
  /** A slash command as typed, `/ringi pending`. */
  command(typed: SlackTyped): Promise<AppAnswer>;
  /** A person writes into a channel or a thread. Sends `message`/`app_mention` events if subscribed. */
  write(written: SlackTyped & { readonly threadTs?: string }): Promise<{ readonly ts: string }>;
  /** An Events API event as Slack would send it. */
  event(event: Readonly<Record<string, unknown>>): Promise<AppAnswer>;

  /** The same acts, told as a person would: by label, in the channel they look at. */
  as(userId: string): SlackPerson;

  /** Where interactivity, commands and events go. Undefined: Socket Mode. */
  sendTo(requestUrl: string | undefined): void;
  readonly socket: SlackSocket;
  readonly faults: SlackFaults;
  readonly admin: SlackAdmin;
  /** Every Web API call in order of arrival, with its arguments parsed. */
  readonly calls: readonly SlackCall[];
  stop(): Promise<void>;
};

export type SlackOptions = {
  /** Of records and of time limits. Signatures always use the machine's own time, as Bolt does. */
  readonly clock?: { now(): Date };
  readonly port?: number;
  readonly team: { readonly id: string; readonly name: string };
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
  readonly usergroups?: readonly SlackUsergroup[];
  readonly signingSecret?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  /** The app's own names in Slack. */
  readonly bot?: { readonly userId: string; readonly botId: string; readonly name: string };
  /** Enforce Slack's rates (one message a second a channel; tiers a minute). Off by default. */
  readonly rateLimits?: boolean;
};

export type SlackClick = {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** Needed only where two blocks of a message have the same action_id. */
  readonly blockId?: string;
  readonly actionId: string;
  /** The `value` of the picked option, for an overflow menu or a select. */
  readonly selectedOption?: string;
};
/** `values` by action_id, by block_id or by label: text, a number as text, or an option's value. */
export type SlackSubmission = {
  readonly user: string;
  readonly viewId: string;
  readonly values: Readonly<Record<string, string>>;
};
export type SlackTyped = { readonly user: string; readonly channel: string; readonly text: string };

export type SlackSocket = {
  readonly connections: number;
  /** Resolves when that many sockets said hello. */
  connected(count?: number): Promise<void>;
  /** Slack's regular refresh of the oldest socket, or of all: warns, then closes. */
  refresh(which?: 'oldest' | 'all'): void;
  /** The next envelope arrives twice. */
  deliverTwice(): void;
};

/** What goes wrong next. Each fault is used up by the calls it meets, in order. */
export type SlackFaults = {
  next(fault: SlackFault): void;
  /** Faults nobody met yet. */
  readonly left: number;
};
export type SlackFault = {
  /** A Web API method, `upload` for the bytes of a file, or `*`. */
  readonly method: string;
  readonly channel?: string;
  /** How many calls it meets; once, if left out. */
  readonly times?: number;
  readonly with:
    | { readonly kind: 'rateLimited'; readonly retryAfter: number }
    | { readonly kind: 'error'; readonly error: string; readonly messages?: readonly string[] }
    | { readonly kind: 'http'; readonly status: number }
    /** Carried out, but the connection breaks before the answer. */
    | { readonly kind: 'answerLost' }
    /** Not carried out; the connection breaks. */
    | { readonly kind: 'connectionLost' }
    /** Answered only after this settles. */
    | { readonly kind: 'held'; readonly until: Promise<void> };
};

/** What an administrator, or another client, does. */
export type SlackAdmin = {
  archive(channel: string): void;
  /** Invites the app into a channel; it is told by an event. */
  invite(channel: string): Promise<AppAnswer>;
  share(channel: string, shared: boolean): void;
  deleteMessage(channel: string, ts: string): void;
  revokeToken(revoked: boolean): void;
  /** Nobody may edit any more: `edit_window_closed`. */
  closeEditWindow(closed: boolean): void;
  /** Block types this workspace does not have yet: `invalid_blocks`. */
  lacksBlocks(types: readonly string[]): void;
  deactivate(user: string): void;
  /** The app was installed without these. */
  withoutScopes(scopes: readonly SlackScope[]): void;
  /** The workspace's settings for uploads: which kinds, and how large. */
  restrictUploads(to: {
    readonly allowed?: 'all' | 'images' | 'none';
    readonly maxBytes?: number;
  }): void;
};
export type SlackScope = 'files:write' | 'channels:history';
export type SlackDownload = { readonly file: SlackFile; readonly bytes: Buffer };
export type SlackCall = {
  readonly method: string;
  readonly at: Date;
  readonly args: Readonly<Record<string, unknown>>;
  /** `ok`, or the error that was answered. */
  answer?: string;
};
