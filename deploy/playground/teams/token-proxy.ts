import Fastify from 'fastify';
import { deliveries } from './deliveries.ts';
import { identity } from './identity.ts';
import type { IdentityOptions } from './identity.ts';
import { objectOf } from './object-of.ts';
import type { TeamsSettings } from './teams-emulator.ts';

/** What stands between Microsoft's playground, which signs nothing, and a bot that checks. */
export type TokenProxy = {
  /** What `agentsplayground -e` takes. */
  readonly url: string;
  /** Environment of the bot behind it. */
  readonly settings: TeamsSettings;
  stop(): Promise<void>;
};
export type TokenProxyOptions = IdentityOptions & {
  /** The bot's `/api/messages`. */
  readonly botUrl: string;
  readonly port?: number;
};

/** Adds to each activity the token the Bot Connector would have sent with it. */
export async function tokenProxy(options: TokenProxyOptions): Promise<TokenProxy> {
  const app = Fastify({ bodyLimit: 4 * 1024 * 1024 });
  const tokens = await identity(app, options);
  const bot = deliveries(tokens, options.botUrl);
  // The playground asks until somebody answers.
  app.get('/api/messages', () => 'ready');
  app.post('/api/messages', async ({ body }, reply) => {
    const activity = objectOf(body);
    const answer = await bot.deliver({ ...activity, type: String(activity['type']) });
    return reply.code(answer.status === 0 ? 502 : answer.status).send(answer.body);
  });
  const url = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  return {
    url: `${url}/api/messages`,
    settings: tokens.settings(url),
    stop: () => app.close(),
  };
}
