import type { TeamsAnswer, TeamsMessage, TeamsSent, TeamsState } from './teams-state.ts';

/** One person at their Teams client. Channels by id or by name; `personal` is the chat with the bot. */
export type TeamsPerson = {
  /**
   * Presses the newest button of this title the person can see. A title that opens a form presses
   * the form's own button; a required input that is missing fails, as in the client.
   */
  clicks(title: string, options?: TeamsPress): Promise<TeamsAnswer>;
  /** `@Ringi status credit-risk` in a channel; without the mention the bot does not hear it. */
  says(text: string, channel?: string, rootId?: string): Promise<TeamsSent>;
  /** A slash command, `/pending`: only this person sees it. */
  commands(text: string, channel?: string): Promise<TeamsSent>;
  /** Resolves with the newest message whose text holds all of these. Fails after `within` ms. */
  sees(texts: string | readonly string[], options?: TeamsSight): Promise<TeamsMessage>;
  /** Everything this person can see now, oldest first. */
  messages(channel?: string): readonly TeamsMessage[];
  /** Titles of the buttons on the card as this person sees it, forms and menu included. */
  buttons(message: TeamsMessage): readonly string[];
  state(): TeamsState;
};

/** Inputs by id, by id without its number (`reason-2`), or by label. */
export type TeamsPress = {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly channel?: string;
  readonly messageId?: string;
};
export type TeamsSight = { readonly channel?: string; readonly within?: number };
