import type { SocketModeReceiver } from '@slack/bolt';
import type { SlackConnection } from './slack-connection.ts';
import { isRefused } from './is-refused.ts';

/** The longest pause between two attempts, in milliseconds. */
const pauseMax = 30_000;

/**
 * Keeps one socket open until `signal` aborts. Resolves after the first attempt, also if Slack is
 * away; throws if it refuses the token. Slack's client would wait five seconds before it connects
 * again, and end the process if Slack then refused.
 */
export function stayConnected(
  receiver: SocketModeReceiver,
  connection: SlackConnection,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((attempted, refused) => {
    void keep(receiver, connection, signal, attempted).catch(refused);
  });
}

async function keep(
  receiver: SocketModeReceiver,
  { clock, log }: SlackConnection,
  signal: AbortSignal,
  attempted: () => void,
): Promise<void> {
  let connected = false;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await receiver.start();
      // Stopped while it was connecting: nobody else would close this one.
      if (signal.aborted) return void receiver.client.disconnect();
      connected = true;
      failures = 0;
      attempted();
      await disconnected(receiver);
    } catch (error) {
      if (isRefused(error) && !connected) throw error;
      failures += 1;
      log.warn({ error: String(error) }, 'Slack has no socket for us, trying again');
      attempted();
      await clock.wait(Math.min(pauseMax, 250 * 2 ** failures), signal);
    }
  }
}

function disconnected({ client }: SocketModeReceiver): Promise<void> {
  return new Promise((resolve) => {
    client.once('disconnected', () => resolve());
  });
}
