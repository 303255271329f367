import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast } from '../../deploy/playground/cast.ts';
import { startPage, type Page } from '../../deploy/playground/page/start-page.ts';
import type { SlackEmulator } from '../../deploy/playground/slack/slack-emulator.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';
import { startTeams } from '../../deploy/playground/teams/start-teams.ts';
import type { TeamsEmulator } from '../../deploy/playground/teams/teams-emulator.ts';

let slack: SlackEmulator;
let teams: TeamsEmulator;
let page: Page;
const pdf = Buffer.from('%PDF-1.7 credit-risk v3');
const [member] = cast;
const guest = cast.find((player) => player.guest === true);

function nothing(): never {
  throw new Error('nobody acts in the company here');
}
const quiet = () => () => {};

beforeAll(async () => {
  slack = await startSlack({
    team: { id: 'T0SHINO', name: 'Shinonome' },
    users: cast.map(({ slack: id, name, guest: out }) => ({
      id,
      name,
      ...(out === true ? { team: 'T0PARTNER' } : {}),
    })),
    channels: [{ id: 'C0CREDIT', name: 'credit-models' }],
  });
  teams = await startTeams({
    tenant: '7c0e5f12-0000-4000-8000-000000000001',
    appId: '4b1d6a90-0000-4000-8000-000000000002',
    team: { id: '19:general@thread.tacv2', name: 'Credit' },
    users: [],
    channels: [],
  });
  const company = { state: nothing, act: nothing, onChange: quiet };
  const ringi = { status: () => 'running' as const, onChange: quiet };
  page = await startPage({ cast, slack, teams, company, ringi }, 0);
});
afterAll(async () => {
  await page.stop();
  await teams.stop();
  await slack.stop();
});

/** Hangs a file of this name, and answers where the page has it. */
async function hung(name: string): Promise<string> {
  const { files } = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const ticket = { filename: name, length: pdf.length };
  const { upload_url: url = '', file_id: id = '' } = await files.getUploadURLExternal(ticket);
  await fetch(url, { method: 'POST', body: pdf });
  await files.completeUploadExternal({ files: [{ id }], channel_id: 'C0CREDIT' });
  return `${page.url}/file/${id}`;
}

describe('a file that hangs in Slack', () => {
  it('is opened from the page by those who see it, and by nobody else', async () => {
    const url = await hung('credit-risk-card-3.pdf');
    const opened = await fetch(`${url}?as=${member?.id}`);
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf);
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(opened.headers.get('content-disposition')).toMatch(
      /^inline;.*credit-risk-card-3\.pdf$/u,
    );
    expect((await fetch(`${url}?as=${guest?.id}`)).status).toBe(404);
    expect((await fetch(`${page.url}/file/F0NONE?as=${member?.id}`)).status).toBe(404);
  });

  it('is kept, not shown, where a browser might run it; whatever its name', async () => {
    const opened = await fetch(`${await hung('a"b\n.html')}?as=${member?.id}`);
    expect(opened.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''a%22b%0A.html",
    );
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
