import type { TeamsSettings } from './teams-emulator.ts';

/** The environment of a bot that trusts the emulator at this address. */
export function settingsOf(
  url: string,
  known: {
    readonly appId: string;
    readonly password: string;
    readonly tenant: string;
    readonly issuer: string;
    readonly scope: string;
  },
): TeamsSettings {
  const metadata = `${url}/v1/.well-known/openidconfiguration`;
  return {
    MicrosoftAppId: known.appId,
    MicrosoftAppPassword: known.password,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: known.tenant,
    ToChannelFromBotLoginUrl: `${url}/${known.tenant}`,
    ToChannelFromBotOAuthScope: known.scope,
    ToBotFromChannelTokenIssuer: known.issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    OAuthUrl: url,
    ValidateAuthority: 'true',
  };
}
