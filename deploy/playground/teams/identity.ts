import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, jwtVerify } from 'jose';
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

/** Mounts OpenID metadata, keys and the token endpoint; all tokens are real RS256 ones. */
export async function identity(app: FastifyInstance, options: IdentityOptions): Promise<Identity> {
  const password = options.appPassword ?? `emulated-${randomUUID()}`;
  const kid = randomUUID();
  const own = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  let generation = 1;

  const publicSecret = new TextEncoder().encode(await exportSPKI(own.publicKey));
  const jwk = { ...(await exportJWK(own.publicKey)), kid, use: 'sig', endorsements: ['msteams'] };
  app.get('/v1/.well-known/keys', () => ({ keys: [jwk] }));
  app.get('/v1/.well-known/openidconfiguration', (request) => ({
    issuer,
    jwks_uri: `http://${request.host}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  }));
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.post<{ Params: { tenant: string }; Body: Record<string, string> }>(
    '/:tenant/oauth2/v2.0/token',
    async ({ params, body }, reply) => {
      const known =
        params.tenant === options.tenant &&
        body['client_id'] === options.appId &&
        body['client_secret'] === password;
      if (!known) return reply.code(401).send({ error: 'invalid_client' });
      const claims = { appid: options.appId, generation };
      const token = await sign(claims, scope, entra).sign(own.privateKey);
      return { token_type: 'Bearer', expires_in: 3600, access_token: token };
    },
  );

  function sign(
    claims: Readonly<Record<string, unknown>>,
    audience: string,
    by: string,
    forged?: TeamsForgery['token'],
  ) {
    const alg = forged === 'HS256' ? 'HS256' : 'RS256';
    return new SignJWT(claims)
      .setProtectedHeader({ alg, typ: 'JWT', kid })
      .setIssuedAt()
      .setIssuer(by)
      .setAudience(audience)
      .setExpirationTime(forged === 'expired' ? '-10m' : '1h');
  }

  return {
    async tokenForBot(serviceUrl, forged = {}) {
      if (forged.token === 'none') return undefined;
      const audience = forged.token === 'wrongAudience' ? randomUUID() : options.appId;
      const by = forged.token === 'wrongIssuer' ? 'https://issuer.example' : issuer;
      const claims = { serviceurl: forged.serviceUrl ?? serviceUrl };
      const token = sign(claims, audience, by, forged.token);
      if (forged.token === 'wrongSignature') return token.sign(stranger.privateKey);
      return token.sign(forged.token === 'HS256' ? publicSecret : own.privateKey);
    },
    async accepts(authorization) {
      const token = authorization?.match(/^Bearer (.+)$/)?.[1];
      if (token === undefined) return false;
      return jwtVerify(token, own.publicKey, { audience: scope }).then(
        ({ payload }) => payload['generation'] === generation,
        () => false,
      );
    },
    revoke: () => void (generation += 1),
    settings: (url) => ({
      MicrosoftAppId: options.appId,
      MicrosoftAppPassword: password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: options.tenant,
      ToChannelFromBotLoginUrl: `${url}/${options.tenant}`,
      ToChannelFromBotOAuthScope: scope,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
      OAuthUrl: url,
      ValidateAuthority: 'true',
    }),
  };
}
