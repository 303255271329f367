import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../src/index.ts';
import { hidden } from './hidden.ts';

/** Slack's libraries speak to our log: never to the console, never with a token in it. */
export function slackLogger(log: Log): Logger {
  const say =
    (level: keyof Log) =>
    (...parts: readonly unknown[]) => {
      log[level]({ from: 'slack' }, hidden(parts.map(said).join(' ')));
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
