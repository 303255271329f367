/** A member, a guest of another company (another `team`), a deactivated account or a bot. */
export type SlackUser = {
  readonly id: string;
  readonly name: string;
  /** The team the account belongs to, if not the workspace's own. */
  readonly team?: string;
  readonly deleted?: boolean;
  readonly isBot?: boolean;
  readonly isRestricted?: boolean;
};
export type SlackChannel = {
  readonly id: string;
  readonly name: string;
  readonly isExtShared?: boolean;
  readonly isArchived?: boolean;
  /** A conversation between the app and one person. */
  readonly isDirect?: boolean;
  /** The app has not been invited: it can neither post nor read there. */
  readonly withoutApp?: boolean;
  /** All users of the workspace, if left out; guests of other teams only in shared channels. */
  readonly members?: readonly string[];
};
export type SlackUsergroup = {
  readonly id: string;
  readonly handle: string;
  readonly users: readonly string[];
};

/** Plain JSON: what the page draws. */
export type SlackState = {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: string;
  readonly users: readonly SlackUser[];
  readonly usergroups: readonly SlackUsergroup[];
  readonly channels: readonly SlackChannel[];
  /** Those this person can see, oldest first; ephemeral ones only their own. */
  readonly messages: readonly SlackMessage[];
  readonly modal: SlackView | null;
  /** The pages that the modal lies on, lowest first; they keep what was written in them. */
  readonly modalsBelow: readonly SlackView[];
  /** Mentions of this person in posted messages. */
  readonly mentions: readonly SlackMention[];
};
export type SlackMessage = {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
  readonly userId: string;
  readonly bot: boolean;
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly edited: boolean;
  readonly ephemeral: boolean;
  /** Hanging from it, as every client sees them. */
  readonly files?: readonly SlackFile[];
};
export type SlackFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  /** Such as `PDF`. */
  readonly prettyType: string;
  /** In bytes. */
  readonly size: number;
};
export type SlackBlock = Readonly<Record<string, unknown>> & { readonly type: string };
export type SlackView = {
  readonly id: string;
  readonly hash: string;
  readonly callbackId: string;
  readonly title: string;
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly SlackBlock[];
  /** The app's own name for it, empty where it gave none. */
  readonly externalId: string;
  readonly privateMetadata: string;
  readonly notifyOnClose: boolean;
  /** What the app answered to the last submission, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
};
export type SlackMention = { readonly channel: string; readonly ts: string; readonly by: string };

/** What the person's client was told. `acked: false` is Slack's "did not respond" bar. */
export type AppAnswer =
  | { readonly acked: true; readonly body: unknown }
  | { readonly acked: false; readonly error: string };
