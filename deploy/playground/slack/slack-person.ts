import type { AppAnswer, SlackMention, SlackMessage, SlackView } from './slack-state.ts';

/** One person at their Slack client. Channels by id or by name. */
export type SlackPerson = {
  /** Presses the newest button of this label (or action_id) in the channel or on the message. */
  clicks(button: string | { readonly actionId: string }, where: SlackPlace): Promise<AppAnswer>;
  /** Picks an entry of the newest menu that has it. */
  picks(label: string, where: SlackPlace): Promise<AppAnswer>;
  /** Fills in the open form and sends it. Values by action_id, block_id or label. */
  submits(values?: Readonly<Record<string, string>>): Promise<AppAnswer>;
  cancels(): Promise<AppAnswer>;
  types(text: string, channel: string): Promise<AppAnswer>;
  /** Resolves with the newest message whose text holds all of these. Fails after `within` ms. */
  sees(channel: string, texts: readonly string[], within?: number): Promise<SlackMessage>;
  /** Resolves with the form once one is open that can be sent. */
  seesForm(within?: number): Promise<SlackView>;
  /** Resolves with the open modal once it shows all of these, whether it can be sent or not. */
  seesModal(texts: readonly string[], within?: number): Promise<SlackView>;
  /** Everything visible there now, oldest first, private answers included. */
  messages(channel: string): readonly SlackMessage[];
  /** Opens the newest file of this name in the channel. */
  downloads(name: string, channel: string): Buffer | undefined;
  ephemerals(channel?: string): readonly SlackMessage[];
  modal(): SlackView | null;
  mentions(): readonly SlackMention[];
};

/** A channel, or one message in it. */
export type SlackPlace = string | { readonly channel: string; readonly ts: string };
