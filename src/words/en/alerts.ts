import type { Line } from '../../card.ts';
import type { AlertStand, AlertWords, MutedFacts } from '../alert-words.ts';
import { plain, plainName } from '../plain.ts';
import { when } from './moments.ts';

/** The lists of alerts, in English. */
export const alerts: AlertWords = {
  fire: (n) => (n === 1 ? '1 alert is firing' : `${n} alerts are firing`),
  firing: (n) => `Firing: ${n}`,
  subject: (group, what) => `${plainName(group, 63)} · ${plainName(what, 80)}`,
  severity: (severity) => severity,
  stand: ({ severity, since, looker, muted }) => [
    `${severity} since `,
    when(since, 'date-time'),
    looking(looker),
    ...(muted ? mute(muted) : []),
  ],
  resolved: (n) =>
    n === 1 ? '1 was resolved in the last day.' : `${n} were resolved in the last day.`,
  nothing: 'No alert is firing.',
};

function looking(looker: AlertStand['looker']): string {
  if (looker === undefined) return '';
  return looker === 'nobody' ? ' · nobody is looking' : ` · ${plain(looker.name, 80)} is looking`;
}

function mute(muted: MutedFacts): Line {
  if (muted.by === 'alert')
    return [` · nobody is told while this lasts: ${plain(muted.says, 100)}`];
  return [` · silenced by ${plain(muted.author, 80)} until `, when(muted.until, 'date-time')];
}
