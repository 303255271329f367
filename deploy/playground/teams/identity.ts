import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, jwtVerify } from 'jose';
import { settingsOf } from './settings-of.ts';
import type { TeamsForgery, TeamsSettings } from './teams-emulator.ts';

const issuer = 'https://api.botframework.com';
const scope = 'https://api.botframework.com';
const entra = 'https://sts.windows.net/';

/** Who may talk to whom: the keys and tokens of Entra and of the Bot Connector. */
export type Identity = {
  /** A token as the Bot Connector sends it to the bot, or a bad one. Undefined: none at all. */
  tokenForBot(serviceUrl: string, forged?: TeamsForgery): Promise<string | undefined>;
  /** Is this `Authorization` header one the emulator gave to its bot? */
  accepts(authorization: string | undefined): Promise<boolean>;
  /** Tokens given out so far are no longer accepted. */
  readonly revoke: () => void;
  settings(url: string): TeamsSettings;
};
export type IdentityOptions = {
  readonly tenant: string;
  readonly appId: string;
  readonly appPassword?: string;
};
type Keys = Awaited<ReturnType<typeof makeKeys>>;

/**
 * Mounts OpenID metadata, keys and the token endpoint; all tokens are real RS256 ones. `refuses`:
 * the status with which the next request for a token is turned down.
 */
export async function identity(
  app: FastifyInstance,
  options: IdentityOptions,
  refuses: () => number | undefined = () => undefined,
): Promise<Identity> {
  const password = options.appPassword ?? `emulated-${randomUUID()}`;
  const keys = await makeKeys();
  let generation = 1;
  mountKeys(app, keys);
  const grant = () =>
    sign({ appid: options.appId, generation }, keys, scope, entra).sign(keys.own.privateKey);
  mountTokens(app, { ...options, password }, grant, refuses);
  return {
    tokenForBot: (serviceUrl, forged = {}) => tokenForBot(serviceUrl, forged, options.appId, keys),
    async accepts(authorization) {
      const token = authorization?.match(/^Bearer (.+)$/)?.[1];
      if (token === undefined) return false;
      return jwtVerify(token, keys.own.publicKey, { audience: scope }).then(
        ({ payload }) => payload['generation'] === generation,
        () => false,
      );
    },
    revoke: () => void (generation += 1),
    settings: (url) => settingsOf(url, { ...options, password, issuer, scope }),
  };
}

async function makeKeys() {
  const own = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(own.publicKey)), kid, use: 'sig', endorsements: ['msteams'] };
  // What an attacker has who takes the public key for a secret.
  const publicSecret = new TextEncoder().encode(await exportSPKI(own.publicKey));
  return { own, stranger, kid, jwk, publicSecret };
}

function mountKeys(app: FastifyInstance, { jwk }: Keys): void {
  app.get('/v1/.well-known/keys', () => ({ keys: [jwk] }));
  app.get('/v1/.well-known/openidconfiguration', (request) => ({
    issuer,
    jwks_uri: `http://${request.host}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  }));
}

function mountTokens(
  app: FastifyInstance,
  known: IdentityOptions & { readonly password: string },
  grant: () => Promise<string>,
  refuses: () => number | undefined,
): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.post<{ Params: { tenant: string }; Body: Record<string, string> }>(
    '/:tenant/oauth2/v2.0/token',
    async ({ params, body }, reply) => {
      const refused = refuses();
      if (refused !== undefined) return reply.code(refused).send({ error: 'server_error' });
      const right =
        params.tenant === known.tenant &&
        body['client_id'] === known.appId &&
        body['client_secret'] === known.password;
      if (!right) return reply.code(401).send({ error: 'invalid_client' });
      return { token_type: 'Bearer', expires_in: 3600, access_token: await grant() };
    },
  );
}

async function tokenForBot(serviceUrl: string, forged: TeamsForgery, appId: string, keys: Keys) {
  if (forged.token === 'none') return undefined;
  const audience = forged.token === 'wrongAudience' ? randomUUID() : appId;
  const by = forged.token === 'wrongIssuer' ? 'https://issuer.example' : issuer;
  const claims = { serviceurl: forged.serviceUrl ?? serviceUrl };
  const token = sign(claims, keys, audience, by, forged.token);
  if (forged.token === 'wrongSignature') return token.sign(keys.stranger.privateKey);
  return token.sign(forged.token === 'HS256' ? keys.publicSecret : keys.own.privateKey);
}

function sign(
  claims: Readonly<Record<string, unknown>>,
  { kid }: Keys,
  audience: string,
  by: string,
  forged?: TeamsForgery['token'],
) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: forged === 'HS256' ? 'HS256' : 'RS256', typ: 'JWT', kid })
    .setIssuedAt()
    .setIssuer(by)
    .setAudience(audience)
    .setExpirationTime(forged === 'expired' ? '-10m' : '1h');
}
