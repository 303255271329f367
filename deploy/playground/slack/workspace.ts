import type { Dict } from './dict.ts';
import { limits } from './limits.ts';
import type {
  SlackChannel,
  SlackFile,
  SlackMention,
  SlackMessage,
  SlackOptions,
  SlackUser,
  SlackUsergroup,
  SlackView,
} from './slack-emulator.ts';

/** Everything one workspace remembers. Owned by one emulator; changed by its methods and acts. */
export type Workspace = {
  readonly team: { readonly id: string; readonly name: string };
  readonly appId: string;
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  readonly tokens: { readonly bot: string; readonly app: string };
  /** The emulator's own address, once it listens. */
  url: string;
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly usergroups: readonly SlackUsergroup[];
  /** Oldest first. */
  messages: readonly StoredMessage[];
  /** Open modals of each person, the topmost last. */
  readonly views: Map<string, readonly SlackView[]>;
  readonly mentions: Map<string, readonly SlackMention[]>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** From the moment an upload is asked for. */
  readonly files: Map<string, StoredFile>;
  /** What the workspace's settings let people upload. */
  readonly uploads: { allowed: 'all' | 'images' | 'none'; maxBytes: number };
  /** Scopes that the app was not granted. */
  readonly withoutScopes: Set<string>;
  readonly lacking: Set<string>;
  readonly flags: { tokenRevoked: boolean; editWindowClosed: boolean };
  readonly now: () => Date;
  /** A new time stamp, later than all before. */
  readonly nextTs: () => string;
  readonly nextId: (prefix: string) => string;
  readonly changed: () => void;
  readonly onChange: (listener: () => void) => () => void;
};

export type StoredMessage = SlackMessage & {
  readonly onlyFor?: string;
  readonly metadata?: Dict;
};
/** A file: asked for, then with its bytes, then completed. `at`: when it was asked for. */
export type StoredFile = SlackFile & {
  readonly at: number;
  readonly bytes?: Buffer;
  readonly completed?: boolean;
};
export type Trigger = { readonly user: string; readonly at: number; used: boolean };
export type ResponseUrl = {
  readonly user: string;
  readonly channel: string;
  readonly ts?: string;
  readonly at: number;
  uses: number;
};

/** A workspace as it is on the first morning. */
export function createWorkspace(options: SlackOptions): Workspace {
  const { team, users, channels, usergroups = [], clock } = options;
  const bot = options.bot ?? { userId: 'U0RINGI', botId: 'B0RINGI', name: 'Ringi' };
  const now = () => clock?.now() ?? new Date();
  const listeners = new Set<() => void>();
  let serial = 0;
  let lastSecond = 0;
  return {
    team,
    appId: 'A0RINGI',
    bot,
    tokens: {
      bot: options.botToken ?? 'xoxb-playground',
      app: options.appToken ?? 'xapp-playground',
    },
    url: '',
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    usergroups,
    messages: [],
    views: new Map(),
    mentions: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    uploads: { allowed: 'all', maxBytes: limits.fileBytes },
    withoutScopes: new Set(),
    lacking: new Set(),
    flags: { tokenRevoked: false, editWindowClosed: false },
    now,
    nextTs() {
      // A clock set back must not make a message older than one already posted.
      lastSecond = Math.max(lastSecond, Math.floor(now().getTime() / 1000));
      serial += 1;
      return `${lastSecond}.${String(serial).padStart(6, '0')}`;
    },
    nextId(prefix) {
      serial += 1;
      return `${prefix}${String(serial).padStart(6, '0')}`;
    },
    changed: () => listeners.forEach((listener) => listener()),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
