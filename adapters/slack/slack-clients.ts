import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../src/index.ts';
import { slackLogger } from './slack-logger.ts';

/** Two clients, because a rate limit on one pauses everything that goes through it. */
export type SlackClients = {
  /** For forms and private answers: a trigger lives three seconds. */
  readonly interactive: WebClient;
  /** For cards and notes. */
  readonly notifier: WebClient;
};

export type SlackClientsOptions = {
  readonly token: string;
  /** Another Slack than the real one; ends with `/api/`. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
};

/** Neither repeats a call by itself: a repeated post is a second post. */
export function slackClients({ token, apiUrl, log }: SlackClientsOptions): SlackClients {
  const options: WebClientOptions = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: slackLogger(log),
  };
  return {
    interactive: new WebClient(token, { ...options, timeout: 2000 }),
    notifier: new WebClient(token, { ...options, timeout: 10_000 }),
  };
}
