import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { z } from 'zod';
import { registration } from './app-registration.ts';
import type { AppRegistration } from './app-registration.ts';
import { loopbackToken } from './loopback-token.ts';
import { isLoopback } from './service-url.ts';

/** botbuilder's factory of credentials, by the one place that names its type. */
export type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
/** Both directions: what checks a caller's app id, and the token for calls of our own. */
export type Credentials = {
  readonly factory: CredentialsFactory;
  /** A token for the Bot Connector; `fresh`: the last one was refused. */
  token(fresh: boolean): Promise<string>;
};

const publicCloud = {
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
};
const usGovernment = {
  loginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  scope: 'https://api.botframework.us',
};

const botCredentials = z.custom<{ getToken(fresh: boolean): Promise<string> }>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'getToken' in value &&
    typeof value.getToken === 'function',
);

/** Microsoft's own credentials; MSAL takes no plain http, so an emulator has its own. */
export function credentials(app: AppRegistration): Credentials {
  const cloud = app.endpoints['ChannelService'] === undefined ? publicCloud : usGovernment;
  const loginUrl = app.endpoints['ToChannelFromBotLoginUrl'] ?? cloud.loginUrl;
  const scope = app.endpoints['ToChannelFromBotOAuthScope'] ?? cloud.scope;
  if (isLoopback(loginUrl)) {
    const token = loopbackToken({ loginUrl, scope, app });
    const isOurs = (appId: string) => Promise.resolve(appId === app.appId);
    return { token, factory: { ...emulated(token), isValidAppId: isOurs } };
  }
  const factory = new ConfigurationServiceClientCredentialFactory(registration(app));
  return {
    factory,
    async token(fresh) {
      const made = await factory.createCredentials(app.appId, scope, loginUrl, true);
      return botCredentials.parse(made).getToken(fresh);
    },
  };
}

function emulated(token: Credentials['token']): Omit<CredentialsFactory, 'isValidAppId'> {
  return {
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({
        async signRequest(request) {
          request.headers.set('authorization', `Bearer ${await token(false)}`);
          return request;
        },
      }),
  };
}
