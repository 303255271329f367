import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../src/config/environment.ts';
import { environment } from './example.ts';

const read = (env: Readonly<Record<string, string | undefined>>) => readEnvironment(env);
const sentences = (env: Readonly<Record<string, string | undefined>>) =>
  read(env).problems.map(({ sentence }) => sentence);

const teamsOf = (MicrosoftAppType: string, more: object) =>
  read({ MicrosoftAppId: 'id', MicrosoftAppType, ...more }).value?.teams.status;

describe('the environment', () => {
  it('may be empty: both chats are off and say so, the rest has its usual place', () => {
    expect(read({}).value).toEqual({
      slack: { status: 'off', because: 'SLACK_BOT_TOKEN is not set' },
      teams: { status: 'off', because: 'MicrosoftAppId is not set' },
      aws: { region: undefined, endpoint: undefined },
      port: 8080,
      ledger: { engine: 'sqlite', path: './data/ringi.db' },
    });
  });

  it('gives what it holds', () => {
    const more = {
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: 'http://127.0.0.1:1/api/',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:2',
      OAuthUrl: 'http://127.0.0.1:3',
      PORT: '0',
      RINGI_LEDGER: 'sqlite:/data/l.db',
    };
    expect(read({ ...environment, ...more }).value).toEqual({
      slack: {
        status: 'on',
        botToken: 'xoxb-example',
        appToken: 'xapp-example',
        signingSecret: 's',
        apiUrl: 'http://127.0.0.1:1/api/',
      },
      teams: {
        status: 'on',
        appId: environment.MicrosoftAppId,
        appPassword: 'example',
        tenantId: environment.MicrosoftAppTenantId,
        type: 'SingleTenant',
        endpoints: { OAuthUrl: 'http://127.0.0.1:3' },
      },
      aws: { region: 'ap-northeast-1', endpoint: 'http://127.0.0.1:2' },
      port: 0,
      ledger: { engine: 'sqlite', path: '/data/l.db' },
    });
  });

  it('has Slack by HTTP where there is a signing secret and no app token', () => {
    const settings = read({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }).value;
    expect(settings?.slack).toEqual({ status: 'on', botToken: 'xoxb-1', signingSecret: 's' });
  });

  it('needs no password for a managed identity, and no tenant for many', () => {
    expect(teamsOf('UserAssignedMSI', { MicrosoftAppTenantId: 't' })).toBe('on');
    expect(teamsOf('MultiTenant', { MicrosoftAppPassword: 'p' })).toBe('on');
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'set SLACK_APP_TOKEN'],
    ['the other half', { SLACK_APP_TOKEN: 'xapp-1' }, 'set SLACK_BOT_TOKEN'],
    ['a user token', { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, 'begins with xoxb-'],
    [
      'tokens the wrong way round',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-2' },
      'begins with xapp-',
    ],
    [
      'an empty app id, which would switch authentication off',
      { ...environment, MicrosoftAppId: ' ' },
      'set MicrosoftAppId',
    ],
    ['no password', { ...environment, MicrosoftAppPassword: '' }, 'set MicrosoftAppPassword'],
    ['no tenant', { ...environment, MicrosoftAppTenantId: '' }, 'set MicrosoftAppTenantId'],
    ['another type', { ...environment, MicrosoftAppType: 'Many' }, 'MicrosoftAppType must be'],
    ['no port', { PORT: '99999' }, 'PORT must be'],
    ['a port of letters', { PORT: 'http' }, 'PORT must be'],
    ['another engine', { RINGI_LEDGER: 'postgres://x' }, 'RINGI_LEDGER must be'],
  ])('is refused with a sentence that names the setting: %s', (_, env, sentence) => {
    expect(read(env).value).toBeUndefined();
    expect(sentences(env)).toEqual([expect.stringContaining(sentence)]);
  });

  it('tells all of it at once, and no secret', () => {
    const env = { SLACK_BOT_TOKEN: 'hush-1', MicrosoftAppPassword: 'hush-2', PORT: 'hush-3' };
    expect(sentences(env)).toHaveLength(3);
    expect(sentences(env).join()).not.toContain('hush');
  });
});
