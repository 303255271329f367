import type { Line } from '../../card.ts';
import type { AlertStand, AlertWords, MutedFacts } from '../alert-words.ts';
import { plain, plainName } from '../plain.ts';
import { when } from './moments.ts';

const severities = { info: '情報', warning: '警告', critical: '重大' } as const;

/** The lists of alerts, in Japanese. */
export const alerts: AlertWords = {
  fire: (n) => `アラート発生中 ${n} 件`,
  firing: (n) => `発生中：${n}`,
  subject: (group, what) => `${plainName(group, 63)} · ${plainName(what, 80)}`,
  severity: (severity) => severities[severity],
  stand: ({ severity, since, looker, muted }) => [
    `${severities[severity]}、`,
    when(since, 'date-time'),
    '〜',
    looking(looker),
    ...(muted ? mute(muted) : []),
  ],
  resolved: (n) => `過去 1 日に解消：${n} 件。`,
  nothing: '発生中のアラートはありません。',
};

function looking(looker: AlertStand['looker']): string {
  if (looker === undefined) return '';
  return looker === 'nobody' ? ' · 対応者なし' : ` · ${plain(looker.name, 80)} さんが対応中`;
}

function mute(muted: MutedFacts): Line {
  if (muted.by === 'alert') return [` · 次のアラートが続く間は通知なし：${plain(muted.says, 100)}`];
  return [
    ` · ${plain(muted.author, 80)} さんが `,
    when(muted.until, 'date-time'),
    ' まで通知を停止',
  ];
}
