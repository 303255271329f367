/** Plain JSON: what the page draws. */
export type TeamsState = {
  readonly team: { readonly id: string; readonly name: string; readonly installed: boolean };
  readonly me: string;
  readonly users: readonly TeamsUser[];
  readonly channels: readonly TeamsChannel[];
  /** Those this person can see, oldest first; the personal chat's `conversation` is not a channel. */
  readonly messages: readonly TeamsMessage[];
  /** The answer to this person's last press of a button. */
  readonly lastInvoke: TeamsLastInvoke | null;
};
export type TeamsMessage = {
  /** The channel's id, or the id of the person's own chat with the bot. */
  readonly conversation: string;
  readonly id: string;
  /** The message that opened the thread; left out on that message itself. */
  readonly rootId?: string;
  readonly from: { readonly id: string; readonly name: string; readonly bot: boolean };
  /** ISO 8601. */
  readonly at: string;
  readonly text?: string;
  /** The Adaptive Card as this person sees it: their own view, where an Execute answered one. */
  readonly card?: TeamsCard;
  readonly targetedTo?: string;
  readonly edited: boolean;
  /** Users whom an entity of the message or of its card mentions. */
  readonly mentions: readonly string[];
};
export type TeamsCard = Readonly<Record<string, unknown>>;
export type TeamsLastInvoke = {
  readonly conversation: string;
  readonly messageId: string;
  readonly answer: TeamsAnswer;
};

/** `id` is the id the bot sees in `from.id`, such as `29:kenji`. */
export type TeamsUser = {
  readonly id: string;
  readonly name: string;
  /** Left out: Teams did not say, as for some guests. */
  readonly aadObjectId?: string;
  /** The tenant of the account, if not the emulator's own: a guest. */
  readonly tenant?: string;
};
export type TeamsChannel = { readonly id: string; readonly name: string };

/** What the person sees after pressing: the new card is also in `state`. */
export type TeamsAnswer =
  | { readonly kind: 'card'; readonly card: TeamsCard }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  /** Action.Submit: Teams shows nothing by itself. */
  | { readonly kind: 'none' }
  /** "Unable to reach app. Please try again." */
  | { readonly kind: 'unreachable'; readonly status?: number };

export type TeamsSent = { readonly id: string; readonly heard: boolean };
