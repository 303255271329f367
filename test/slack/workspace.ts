import { LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { SlackEmulator, SlackOptions } from '../../deploy/playground/slack/slack-emulator.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';

export const channel = 'C0CREDIT';
const people: SlackOptions = {
  team: { id: 'T0SHINO', name: 'Shinonome' },
  users: [
    { id: 'U0KENJI', name: 'Kenji Mori' },
    { id: 'U0YUKI', name: 'Yuki Ito' },
    { id: 'U0REN', name: 'Ren Sato', deleted: true },
    { id: 'U0MIA', name: 'Mia Weber', team: 'T0PARTNER' },
  ],
  channels: [
    { id: channel, name: 'credit-models' },
    { id: 'C0SHARED', name: 'with-partner', isExtShared: true },
  ],
  usergroups: [{ id: 'S0RISK', handle: 'model-risk', users: ['U0YUKI'] }],
};

const quiet = () => {};
export const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => LogLevel.ERROR,
};

export const stops: (() => Promise<unknown>)[] = [];
/** Stops what this file has started, newest first. */
export async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).toReversed()) await stop();
}

export async function start(options: Partial<SlackOptions> = {}) {
  const slack = await startSlack({ ...people, ...options });
  stops.push(() => slack.stop());
  return slack;
}

export function client(slack: SlackEmulator, token = slack.botToken) {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const button = (label: string, value = 'v') => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, text: plain(label), action_id: 'approve', value }],
});
export const modal = (title = 'Approve for dev') => ({
  type: 'modal' as const,
  callback_id: 'approve',
  private_metadata: 'kept',
  title: plain(title),
  submit: plain('Approve'),
  blocks: [
    {
      type: 'input' as const,
      label: plain('Reason'),
      element: { type: 'plain_text_input' as const, action_id: 'reason', min_length: 3 },
    },
  ],
});
