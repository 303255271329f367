import type { Problem } from './config-error.ts';

/** A platform without its settings is off, and says so. */
export type Off = { readonly status: 'off'; readonly because: string };

/** Socket Mode where there is an app token, else signed HTTP requests. */
export type SlackSettings = {
  readonly status: 'on';
  readonly botToken: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
};

/** `endpoints`: those settings of botbuilder that name another cloud or an emulator. */
export type TeamsSettings = {
  readonly status: 'on';
  readonly appId: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly endpoints: Readonly<Record<string, string>>;
};

/** What the environment says; the AWS SDK reads its own `AWS_…` names itself. */
export type Settings = {
  readonly slack: SlackSettings | Off;
  readonly teams: TeamsSettings | Off;
  readonly aws: { readonly region: string | undefined; readonly endpoint: string | undefined };
  readonly port: number;
  readonly ledger: { readonly engine: 'sqlite'; readonly path: string };
};

type Environment = Readonly<Record<string, string | undefined>>;
type Read<Value> = { readonly value: Value } | { readonly problem: string };

/** Reads the settings; every problem is a sentence. A setting of white space is not there. */
export function readEnvironment(env: Environment): {
  readonly value: Settings | undefined;
  readonly problems: readonly Problem[];
} {
  const slack = readSlack(env);
  const teams = readTeams(env);
  const port = readPort(env);
  const ledger = readLedger(env);
  const problems = [slack, teams, port, ledger].flatMap((read) =>
    'problem' in read ? [{ sentence: read.problem }] : [],
  );
  if ('problem' in slack || 'problem' in teams || 'problem' in port || 'problem' in ledger) {
    return { value: undefined, problems };
  }
  const aws = { region: get(env, 'AWS_REGION'), endpoint: get(env, 'AWS_ENDPOINT_URL') };
  const value = {
    slack: slack.value,
    teams: teams.value,
    aws,
    port: port.value,
    ledger: ledger.value,
  };
  return { value, problems: [] };
}

function get(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function readSlack(env: Environment): Read<SlackSettings | Off> {
  const botToken = get(env, 'SLACK_BOT_TOKEN');
  const signingSecret = get(env, 'SLACK_SIGNING_SECRET');
  const appToken = get(env, 'SLACK_APP_TOKEN');
  const apiUrl = get(env, 'SLACK_API_URL');
  if (!botToken && !signingSecret && !appToken) {
    return { value: { status: 'off', because: 'SLACK_BOT_TOKEN is not set' } };
  }
  if (!botToken) return { problem: 'Slack: set SLACK_BOT_TOKEN to the bot token (xoxb-…).' };
  if (!botToken.startsWith('xoxb-')) {
    return { problem: 'Slack: SLACK_BOT_TOKEN must be the bot token, which begins with xoxb-.' };
  }
  if (!signingSecret && !appToken) {
    return {
      problem:
        'Slack: set SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.',
    };
  }
  if (appToken && !appToken.startsWith('xapp-')) {
    return { problem: 'Slack: SLACK_APP_TOKEN must be the app token, which begins with xapp-.' };
  }
  const rest = { ...(signingSecret && { signingSecret }), ...(appToken && { appToken }) };
  return { value: { status: 'on', botToken, ...rest, ...(apiUrl && { apiUrl }) } };
}

const endpointNames = [
  'ChannelService',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
  'ValidateAuthority',
];

function readTeams(env: Environment): Read<TeamsSettings | Off> {
  const appId = get(env, 'MicrosoftAppId');
  const appPassword = get(env, 'MicrosoftAppPassword');
  const tenantId = get(env, 'MicrosoftAppTenantId');
  const type = typeOf(get(env, 'MicrosoftAppType') ?? 'SingleTenant');
  if (!appId && !appPassword && !tenantId) {
    return { value: { status: 'off', because: 'MicrosoftAppId is not set' } };
  }
  // botbuilder takes an empty id for "no authentication at all".
  if (!appId) return { problem: 'Teams: set MicrosoftAppId to the id of the bot’s app.' };
  if (!type) {
    return {
      problem: 'Teams: MicrosoftAppType must be SingleTenant, MultiTenant or UserAssignedMSI.',
    };
  }
  if (!appPassword && type !== 'UserAssignedMSI') {
    return { problem: 'Teams: set MicrosoftAppPassword to the client secret of the bot’s app.' };
  }
  if (!tenantId && type !== 'MultiTenant') {
    return { problem: `Teams: set MicrosoftAppTenantId, which ${type} needs.` };
  }
  const endpoints = Object.fromEntries(
    endpointNames.flatMap((name) => {
      const value = get(env, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const rest = { ...(appPassword && { appPassword }), ...(tenantId && { tenantId }) };
  return { value: { status: 'on', appId, ...rest, type, endpoints } };
}

function typeOf(text: string): TeamsSettings['type'] | undefined {
  const types = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
  return types.find((type) => type === text);
}

function readPort(env: Environment): Read<number> {
  const text = get(env, 'PORT') ?? '8080';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535
    ? { value: port }
    : { problem: 'PORT must be a number from 0 to 65535.' };
}

function readLedger(env: Environment): Read<Settings['ledger']> {
  const text = get(env, 'RINGI_LEDGER') ?? 'sqlite:./data/ringi.db';
  const path = /^sqlite:(.+)$/.exec(text)?.[1];
  return path === undefined
    ? { problem: 'RINGI_LEDGER must be sqlite:<path of a file>, such as sqlite:./data/ringi.db.' }
    : { value: { engine: 'sqlite', path } };
}
