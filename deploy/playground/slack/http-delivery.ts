import { createHmac } from 'node:crypto';
import { limits } from './limits.ts';
import type { AppAnswer } from './slack-emulator.ts';

/** A request as Slack would send it to the app's request URL. */
export type HttpDelivery = {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
};

/** Signs and posts; waits for the acknowledgement as long as Slack does. */
export async function deliverByHttp(delivery: HttpDelivery): Promise<AppAnswer> {
  const { url, secret, body, contentType } = delivery;
  const timestamp = Math.floor(Date.now() / 1000);
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${mac}`,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      },
      signal: AbortSignal.timeout(limits.acknowledgeMs),
    });
    const answer = await response.text();
    if (!response.ok) return { acked: false, error: `http_${response.status}` };
    return { acked: true, body: parsed(answer) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { acked: false, error: late ? 'operation_timeout' : 'connection_failed' };
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
