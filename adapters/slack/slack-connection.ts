import type { Clock, Log } from '../../src/index.ts';
import { slackClients, type SlackClients } from './slack-clients.ts';

/** The workspace the token belongs to. */
export type Workspace = {
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
  /** `https://<workspace>.slack.com/`. */
  readonly url: string;
};

/** One token's way to Slack, and what is known of its workspace. */
export type SlackConnection = {
  readonly clients: SlackClients;
  readonly clock: Pick<Clock, 'now' | 'wait'>;
  readonly log: Log;
  /** Undefined until Slack has been reached for the first time. */
  readonly workspace: Workspace | undefined;
  /** Asks Slack who we are, and remembers it. Throws Slack's own error. */
  ask(): Promise<Workspace>;
};

export type SlackConnectionOptions = {
  readonly botToken: string;
  readonly apiUrl?: string | undefined;
  readonly clock: Pick<Clock, 'now' | 'wait'>;
  readonly log: Log;
};

/** Makes no call yet. */
export function slackConnection(options: SlackConnectionOptions): SlackConnection {
  const { botToken, apiUrl, clock, log } = options;
  const clients = slackClients({ token: botToken, apiUrl, log });
  let workspace: Workspace | undefined;
  return {
    clients,
    clock,
    log,
    get workspace() {
      return workspace;
    },
    async ask() {
      const { team_id, user_id, bot_id, url } = await clients.interactive.auth.test();
      workspace = {
        teamId: team_id ?? '',
        botUserId: user_id ?? '',
        botId: bot_id ?? '',
        url: url ?? 'https://slack.com/',
      };
      return workspace;
    },
  };
}
