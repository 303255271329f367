import type { Bot, ChatPlatform } from '../../src/index.ts';
import type { SlackConnection } from './slack-connection.ts';

/** What whoever takes something from Slack works with. */
export type Counter = {
  readonly connection: SlackConnection;
  readonly platform: ChatPlatform;
  readonly bot: Bot;
};

/** Tells Slack that something was taken; it waits three seconds for that. */
export type Ack = () => Promise<void>;
