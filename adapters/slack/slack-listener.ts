import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { ViewSubmitAction } from '@slack/bolt';
import type { FastifyInstance } from 'fastify';
import type { Counter } from './counter.ts';
import { isRefused } from './is-refused.ts';
import { mountReceiver } from './mount-receiver.ts';
import { slackLogger } from './slack-logger.ts';
import { stayConnected } from './stay-connected.ts';
import { takeAction } from './take-action.ts';
import { takeCommand } from './take-command.ts';
import { takeSubmission } from './take-submission.ts';

export type SlackListenerOptions = Counter & {
  readonly botToken: string;
  readonly apiUrl?: string | undefined;
  /** `appToken`: Socket Mode. `signingSecret`: signed HTTP requests. */
  readonly by: { readonly appToken: string } | { readonly signingSecret: string };
};

/** What Slack sends to Ringi, by the way the settings name. */
export type SlackListener = {
  /** HTTP: puts `/slack/events` into this server. Socket Mode: nothing. */
  mount(app: FastifyInstance): Promise<void>;
  /**
   * Finds out who we are and, in Socket Mode, connects. Throws if Slack refuses the tokens; if it
   * is only away, keeps trying.
   */
  start(): Promise<void>;
  /** Takes nothing more, and resolves when everything taken is finished. */
  stop(): Promise<void>;
};

/** Slack closes each socket every few hours: a second one hears what comes meanwhile. */
const sockets = 2;

/** A listener that is not yet listening. */
export function slackListener(options: SlackListenerOptions): SlackListener {
  const { connection, bot, by } = options;
  const http = 'signingSecret' in by ? httpReceiver(by.signingSecret, options) : undefined;
  const socket = 'appToken' in by ? socketReceivers(by.appToken, options) : [];
  const [receiver, ...others] = http === undefined ? socket : [http];
  const app = createApp(options, receiver);
  others.forEach((other) => other.init(app));
  const work = inFlight();
  listen(app, options, work.track);
  const ending = new AbortController();

  return {
    async mount(server) {
      if (http !== undefined) await mountReceiver(server, http, () => bot.unsigned('slack'));
    },

    async start() {
      const { signal } = ending;
      await identify(options, signal);
      await Promise.all(socket.map((one) => stayConnected(one, connection, signal)));
    },

    async stop() {
      ending.abort();
      await Promise.all(socket.map((one) => closed(one, options)));
      await work.done();
    },
  };
}

function httpReceiver(signingSecret: string, { connection }: SlackListenerOptions): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    logger: slackLogger(connection.log),
    // Before Slack gives up, after three seconds.
    unhandledRequestTimeoutMillis: 2900,
  });
}

function socketReceivers(appToken: string, { connection, apiUrl }: SlackListenerOptions) {
  const logger = slackLogger(connection.log);
  const clientOptions = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger,
  };
  return Array.from({ length: sockets }, () => {
    const installerOptions = { clientOptions };
    const options = { appToken, logger, autoReconnectEnabled: false, clientPingTimeout: 15_000 };
    return new SocketModeReceiver({ ...options, installerOptions });
  });
}

function createApp(
  options: SlackListenerOptions,
  receiver: HTTPReceiver | SocketModeReceiver | undefined,
) {
  const { connection, botToken, apiUrl } = options;
  return new App({
    ...(receiver === undefined ? {} : { receiver }),
    // With a token of its own, Bolt would ask Slack who it is, and end the process if refused.
    authorize: async () => ({
      botToken,
      botId: connection.workspace?.botId ?? 'unknown',
      botUserId: connection.workspace?.botUserId ?? 'unknown',
    }),
    clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl },
    logger: slackLogger(connection.log),
  });
}

type Track = (work: Promise<void>) => Promise<void>;

function listen(app: App, counter: Counter, track: Track): void {
  const { bot, connection } = counter;
  const any = /.*/;
  app.action(any, ({ body, ack, respond }) =>
    track(takeAction(body, () => ack(), respond, counter)),
  );
  app.view<ViewSubmitAction>(any, ({ body, ack }) =>
    track(takeSubmission(body, (answer) => ack(answer), counter)),
  );
  app.command(any, ({ body, ack, respond }) =>
    track(takeCommand(body, () => ack(), respond, counter)),
  );
  app.event('member_joined_channel', async ({ event: { user, channel } }) => {
    if (user !== connection.workspace?.botUserId) return;
    await track(bot.installed({ platform: 'slack', id: channel }, {}));
  });
  app.error(async (error) => {
    connection.log.error({ error: String(error) }, 'something from Slack was not handled');
  });
}

/** Asks until Slack answers; meanwhile the rest of Ringi starts. */
async function identify({ connection }: SlackListenerOptions, signal: AbortSignal): Promise<void> {
  try {
    await connection.ask();
  } catch (error) {
    if (isRefused(error)) throw error;
    connection.log.warn({ error: String(error) }, 'Slack is away, trying again');
    void again(connection, signal);
  }
}

async function again(connection: SlackListenerOptions['connection'], signal: AbortSignal) {
  while (!signal.aborted) {
    await connection.clock.wait(10_000, signal);
    try {
      await connection.ask();
      return;
    } catch (error) {
      connection.log.warn({ error: String(error) }, 'Slack is still away');
    }
  }
}

/** Slack's client does not answer if its socket was gone already. */
async function closed(receiver: SocketModeReceiver, { connection }: SlackListenerOptions) {
  const gone = new AbortController();
  await Promise.race([receiver.client.disconnect(), connection.clock.wait(2000, gone.signal)]);
  gone.abort();
}

/** Bolt awaits nothing that runs after the acknowledgement. */
function inFlight(): { readonly track: Track; readonly done: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  return {
    track(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async done() {
      await Promise.allSettled(running);
    },
  };
}
