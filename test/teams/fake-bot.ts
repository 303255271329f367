import Fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { TeamsEmulator } from '../../deploy/playground/teams/teams-emulator.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  action: z.string().optional(),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().optional() }).optional(),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string().optional() }).optional(),
  value: z.looseObject({}).optional(),
});
export type Heard = z.infer<typeof activitySchema>;

/** A bot of a few lines that checks tokens as a bot must, to try the emulator with. */
export type FakeBot = {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** What the next invoke is answered with. */
  answers(body: object, status?: number): void;
  call(method: string, path: string, body?: object): Promise<CallAnswer>;
  stop(): Promise<void>;
};
export type CallAnswer = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
};

/** Starts it; it speaks to this emulator and trusts its keys. */
export async function fakeBot(teams: TeamsEmulator): Promise<FakeBot> {
  const app = Fastify();
  const heard: Heard[] = [];
  let next: { readonly body: object; readonly status: number } | undefined;
  const keys = createRemoteJWKSet(new URL(`${teams.url}/v1/.well-known/keys`));
  app.post('/api/messages', async ({ headers, body }, reply) => {
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    const options = { audience: teams.settings.MicrosoftAppId, algorithms: ['RS256'] };
    const verified = await jwtVerify(token, keys, options).catch(() => undefined);
    const rightSender =
      verified?.payload.iss === teams.settings.ToBotFromChannelTokenIssuer &&
      verified.payload['serviceurl'] === teams.serviceUrl;
    if (!rightSender) return reply.code(401).send();
    heard.push(activitySchema.parse(body));
    return reply.code(next?.status ?? 200).send(next?.body ?? {});
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });

  async function token() {
    const response = await fetch(`${teams.settings.ToChannelFromBotLoginUrl}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: teams.settings.MicrosoftAppId,
        client_secret: teams.settings.MicrosoftAppPassword,
        scope: `${teams.settings.ToChannelFromBotOAuthScope}/.default`,
      }),
    });
    return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
  }

  return {
    url: `${url}/api/messages`,
    heard,
    answers: (body, status = 200) => void (next = { body, status }),
    async call(method, path, body) {
      const response = await fetch(`${teams.serviceUrl}v3${path}`, {
        method,
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const retryAfter = response.headers.get('retry-after');
      return { status: response.status, retryAfter, body: text === '' ? {} : JSON.parse(text) };
    },
    stop: () => app.close(),
  };
}
