import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../src/index.ts';

/** Slack's libraries speak to our log: never to the console, never with a token in it. */
export function slackLogger(log: Log): Logger {
  const say =
    (level: keyof Log) =>
    (...parts: readonly unknown[]) => {
      log[level]({ from: 'slack' }, hide(parts.map(said).join(' ')));
    };
  return {
    debug: () => {},
    info: () => {},
    warn: say('warn'),
    // A refused or failed call is reported once, by whoever made it.
    error: say('warn'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  };
}

function said(part: unknown): string {
  if (part instanceof Error) return part.message;
  return typeof part === 'string' ? part : (JSON.stringify(part) ?? '');
}

/** Tokens, and the tickets and hooks that open a door by their address alone. */
const secret = /xox[a-z.]*-[\w-]+|xapp-[\w-]+|(ticket=)[^&\s"]+|https?:\/\/hooks\.slack\.com\/\S+/g;

function hide(text: string): string {
  return text.replace(secret, '[hidden]');
}
