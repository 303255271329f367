import { disarm } from './disarm.ts';

/** `chat.update` refuses more than 4,000 characters. */
const textMax = 3000;

/** The top-level `text` that notifications and screen readers use: mrkdwn, so escaped. */
export function summaryText(summary: string): string {
  return disarm(summary).slice(0, textMax) || '…';
}
