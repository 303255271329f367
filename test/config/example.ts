import { readFileSync } from 'node:fs';

/** The example we ship: valid, and every test of a mistake begins with it. */
export const example = readFileSync('deploy/ringi.example.yaml', 'utf8');

/** Everything a start with both chats needs. */
export const environment = {
  AWS_REGION: 'ap-northeast-1',
  SLACK_BOT_TOKEN: 'xoxb-example',
  SLACK_APP_TOKEN: 'xapp-example',
  MicrosoftAppId: 'c0ffee00-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'example',
  MicrosoftAppTenantId: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b7001',
};
