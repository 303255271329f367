import type { FastifyInstance } from 'fastify';
import { activity } from './activity.ts';
import type { Incoming } from './activity.ts';
import { NotSigned, doorkeeper } from './authenticate.ts';
import type { Authenticated, Doorkeeper, TurnAnswer } from './authenticate.ts';
import type { TeamsDesk, TeamsListenerOptions } from './teams-desk.ts';
import { onInstallation } from './on-installation.ts';
import { onInvoke } from './on-invoke.ts';
import { onMessage } from './on-message.ts';
import { isTrusted } from './service-url.ts';

/** The listener, once mounted. */
export type TeamsListener = {
  /** Resolves when nothing is under way any more. */
  drained(): Promise<void>;
};

/** Mounts POST /api/messages: what Teams sends, checked, to the bot. */
export function teamsListener(
  server: FastifyInstance,
  options: TeamsListenerOptions,
): TeamsListener {
  const { app, bot, log } = options;
  const door = doorkeeper(app, options.credentials.factory);
  const underWay = new Set<Promise<void>>();
  const desk: TeamsDesk = {
    ...options,
    afterwards(work) {
      const settled = work
        .catch((error: unknown) => log.warn({ error: String(error) }, 'not told in Teams'))
        .finally(() => underWay.delete(settled));
      underWay.add(settled);
    },
  };

  server.post('/api/messages', async ({ body, headers }, reply) => {
    const request = await checked(body, headers.authorization ?? '', door, options);
    if (typeof request === 'number') {
      if (request !== 503) bot.unsigned('teams');
      return reply.code(request).send();
    }
    try {
      const turn = () => answerTo(request.incoming, desk);
      const answer = await door.run(request.by, body, turn);
      return await reply.code(answer?.status ?? 200).send(answer?.body);
    } catch (error) {
      log.error({ error: String(error) }, 'an activity of Teams could not be handled');
      return reply.code(500).send();
    }
  });

  return { drained: async () => void (await Promise.all(underWay)) };
}

/** Answers a status where it is refused: a reason would only help a forger. */
async function checked(
  body: unknown,
  authorization: string,
  door: Doorkeeper,
  { app, log }: TeamsListenerOptions,
): Promise<403 | 401 | 503 | { readonly by: Authenticated; readonly incoming: Incoming }> {
  const { data: incoming } = activity.safeParse(body);
  if (incoming?.channelId !== 'msteams') return 403;
  if (!isTrusted(incoming.serviceUrl, app.endpoints['ToChannelFromBotLoginUrl'])) return 403;
  try {
    return { by: await door.authenticate(body, authorization), incoming };
  } catch (error) {
    if (error instanceof NotSigned) return 401;
    log.error({ error: String(error) }, 'the keys of the Bot Connector cannot be read');
    return 503;
  }
}

async function answerTo(incoming: Incoming, desk: TeamsDesk): Promise<TurnAnswer | undefined> {
  switch (incoming.type) {
    case 'invoke':
      return onInvoke(incoming, desk);
    case 'message':
      await onMessage(incoming, desk);
      return undefined;
    case 'installationUpdate':
    case 'conversationUpdate':
      await onInstallation(incoming, desk);
      return undefined;
    default:
      // Reactions, typing, edits by people: nothing to decide.
      return undefined;
  }
}
