import type { TeamsPerson } from './teams-person.ts';
import type { TeamsAnswer, TeamsChannel, TeamsSent, TeamsState, TeamsUser } from './teams-state.ts';

export type * from './teams-state.ts';

/** A Microsoft Teams tenant on this machine: the Bot Connector's wire, and the people in it. */
export type TeamsEmulator = {
  /** Root of everything; also what the settings below begin with. */
  readonly url: string;
  /** What the bot receives as `serviceUrl` and calls back. */
  readonly serviceUrl: string;
  /** Environment of a bot that shall trust this emulator. */
  readonly settings: TeamsSettings;

  /** What this person's client shows now. */
  state(userId: string): TeamsState;
  /** Called after every change of anybody's view. Answers how to stop listening. */
  onChange(listener: () => void): () => void;

  /** Presses an Action.Execute or Action.Submit of a card the person can see. */
  invoke(invoked: TeamsInvoke): Promise<TeamsAnswer>;
  /** A person writes. In a channel the bot hears it only when mentioned: `@Ringi pending`. */
  say(said: TeamsSaid): Promise<TeamsSent>;
  /** Adds the app to the team, and tells the bot. */
  install(): Promise<void>;
  uninstall(): Promise<void>;

  /** The same acts, told as a person would: by label, in the channel they look at. */
  as(user: string): TeamsPerson;

  /** The bot's `/api/messages`. */
  readonly sendTo: (botUrl: string) => void;
  /** Sends any activity, with a token as good or as bad as wanted. Answers as the bot did. */
  deliver(activity: TeamsActivity, forged?: TeamsForgery): Promise<TeamsHttpAnswer>;
  readonly faults: TeamsFaults;
  readonly admin: TeamsAdmin;
  /** Every call the bot made, in order of arrival. */
  readonly calls: readonly TeamsCall[];
  stop(): Promise<void>;
};

export type TeamsOptions = {
  /** Of records and of throttling windows. Tokens always use the machine's own time. */
  readonly clock?: { now(): Date };
  readonly port?: number;
  /** Entra tenant id. */
  readonly tenant: string;
  readonly appId: string;
  readonly appPassword?: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly users: readonly TeamsUser[];
  readonly channels: readonly TeamsChannel[];
  /** The bot's `/api/messages`; may be told later by `sendTo`. */
  readonly botUrl?: string;
  readonly botName?: string;
  /** Is the app in the team from the start? No activity tells the bot of it. Default: false. */
  readonly installed?: boolean;
  /** Enforce 7 messages a second and 60 in half a minute a conversation. Default: false. */
  readonly rateLimits?: boolean;
  /** Larger activities are answered with 413. Default: 28 KiB. */
  readonly maxBytes?: number;
  /** The zone of everybody's client. Default: Asia/Tokyo. */
  readonly timezone?: string;
  /** Does the tenant have targeted (private) messages? Default: true. */
  readonly targetedMessages?: boolean;
};

/** Names and values of environment variables: credentials, and the endpoints botbuilder reads. */
export type TeamsSettings = {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword: string;
  readonly MicrosoftAppType: 'SingleTenant';
  readonly MicrosoftAppTenantId: string;
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
  readonly ValidateAuthority: 'true';
};

/** `action` is the action object of the card as it is; `inputs` by the inputs' ids. */
export type TeamsInvoke = {
  readonly user: string;
  readonly conversation: string;
  readonly messageId: string;
  readonly action: TeamsAction;
  readonly inputs?: Readonly<Record<string, string>>;
};
export type TeamsAction = Readonly<Record<string, unknown>> & { readonly type: string };
export type TeamsSaid = {
  readonly user: string;
  /** A channel's id, or `personal`. */
  readonly conversation: string;
  readonly rootId?: string;
  readonly text: string;
  /** A slash command: the bot hears it without a mention, and nobody else sees it. */
  readonly slash?: boolean;
};
/** An activity as it goes over the wire. */
export type TeamsActivity = Readonly<Record<string, unknown>> & { readonly type: string };
export type TeamsHttpAnswer = { readonly status: number; readonly body: unknown };

/** What is wrong with the token of a delivery. */
export type TeamsForgery = {
  readonly token?:
    'none' | 'wrongSignature' | 'expired' | 'wrongAudience' | 'wrongIssuer' | 'HS256';
  /** Another `serviceurl` claim than the activity's. */
  readonly serviceUrl?: string;
};

/** What goes wrong next. Each fault is used up by the calls it meets, in order. */
export type TeamsFaults = {
  next(fault: TeamsFault): void;
  /** What happens to the next press of a button. */
  nextInvoke(fault: TeamsInvokeFault): void;
  /** Faults nobody met yet. */
  readonly left: number;
};
export type TeamsCallName =
  | 'token'
  | 'createConversation'
  | 'sendActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'getMembers'
  | 'getChannels';
export type TeamsFault = {
  readonly call: TeamsCallName | '*';
  /** A channel's id. */
  readonly conversation?: string;
  /** How many calls it meets; once, if left out. */
  readonly times?: number;
  readonly with:
    | { readonly kind: 'throttled'; readonly retryAfter?: number }
    /** 403, 404, 412, 413, 502, 504 … */
    | { readonly kind: 'error'; readonly status: number; readonly code: string }
    /** Carried out, but the connection breaks before the answer. */
    | { readonly kind: 'answerLost' }
    /** Not carried out; the connection breaks. */
    | { readonly kind: 'connectionLost' }
    /** Carried out and answered only after this settles. */
    | { readonly kind: 'held'; readonly until: Promise<void> };
};
export type TeamsInvokeFault =
  /** The bot's answer is too late: the person sees "Unable to reach app", Teams sends it again. */
  | { readonly kind: 'sentAgain'; readonly withNewId?: boolean }
  /** Both deliveries are under way at once; the person sees the first answer. */
  | { readonly kind: 'sentTwice' }
  /** Teams names no `aadObjectId`. */
  | { readonly kind: 'noAadObjectId' }
  | { readonly kind: 'foreignTenant'; readonly tenant: string };

/** What an administrator, or another client, does. */
export type TeamsAdmin = {
  deleteMessage(conversation: string, id: string): void;
  /** The bot may not write to this channel: 403 BotNotInConversationRoster. */
  block(conversation: string, blocked: boolean): void;
  /** Tokens the emulator gave out so far are no longer accepted. */
  revokeTokens(): void;
};
export type TeamsCall = {
  readonly call: TeamsCallName;
  readonly at: Date;
  readonly conversation?: string;
  readonly messageId?: string;
  readonly body: unknown;
  /** HTTP status that was answered; undefined while held, or when the connection broke. */
  status?: number;
};
