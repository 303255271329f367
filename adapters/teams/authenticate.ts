import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { registration } from './app-registration.ts';
import type { AppRegistration } from './app-registration.ts';
import type { CredentialsFactory } from './credentials.ts';

/** What botbuilder makes of a token that is right. */
export type Authenticated = Awaited<
  ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
>;
/** The incoming half of botbuilder, and all of it that Ringi uses. */
export type Doorkeeper = {
  /** Throws `NotSigned`, or something else where the keys cannot be read. */
  authenticate(body: unknown, authorization: string): Promise<Authenticated>;
  /** Runs the turn; what it answers is the HTTP answer to an invoke. */
  run(by: Authenticated, body: unknown, turn: Turn): Promise<TurnAnswer | undefined>;
};
export type Turn = () => Promise<TurnAnswer | undefined>;
export type TurnAnswer = { readonly status: number; readonly body?: unknown };

/** A request without a token of the Bot Connector for this bot. */
export class NotSigned extends Error {
  constructor(cause: unknown) {
    super('not signed by the Bot Connector for this bot', { cause });
    this.name = 'NotSigned';
  }
}

const anActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);
const answerOf = z.object({ status: z.number(), body: z.unknown().optional() }).optional();
const publicIssuer = 'https://api.botframework.com';

/** `process` would log and answer the reason of a refusal; the turn itself is the same. */
class Adapter extends CloudAdapter {
  turn(by: Authenticated, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(by, activity, logic);
  }
}

/** Never without an app id: botbuilder takes an empty one for "everybody may". */
export function doorkeeper(app: AppRegistration, factory: CredentialsFactory): Doorkeeper {
  if (app.appId.trim() === '') throw new Error('Teams needs the app’s id: set MicrosoftAppId.');
  const issuer =
    app.endpoints['ToBotFromChannelTokenIssuer'] ??
    (app.endpoints['ChannelService'] === undefined ? publicIssuer : 'https://api.botframework.us');
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...app.endpoints, ...registration(app) },
    factory,
    {
      requiredEndorsements: [],
      // Closes the doors for emulators, skills and other channels.
      validateClaims: (claims) => {
        const ours = claims.some(({ type, value }) => type === 'iss' && value === issuer);
        return ours ? Promise.resolve() : Promise.reject(new NotSigned('another issuer'));
      },
    },
  );
  const adapter = new Adapter(authentication);

  return {
    authenticate: (body, authorization) =>
      authentication.authenticateRequest(anActivity.parse(body), authorization).catch((error) => {
        throw isRefusal(error) ? new NotSigned(error) : error;
      }),
    async run(by, body, turn) {
      const answered = await adapter.turn(by, anActivity.parse(body), async (context) => {
        const value = await turn();
        if (value !== undefined) await context.sendActivity({ type: 'invokeResponse', value });
      });
      return answerOf.parse(answered);
    },
  };
}

/** botbuilder lets errors of jsonwebtoken through: a wrong signature, a wrong algorithm. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const names = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'NotSigned'];
  return names.includes(error.name) || error.constructor.name === 'AuthenticationError';
}
