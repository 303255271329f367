import type { Line, Span } from '../../../card.ts';
import type { DriftVerdict } from '../../drift-facts.ts';
import { figure } from '../../figures.ts';
import { firstFitting } from '../../first-fitting.ts';
import { both } from '../lists.ts';
import { moment, when } from '../moments.ts';
import { span } from './span.ts';

const longest = 160;

/** What serves and what was looked at, in at most 160 characters. */
export function verdict(facts: DriftVerdict): Line {
  const serving: Line = [serves(facts)];
  const last = lastOf(facts);
  const lasted: Line = facts.lasted === undefined ? [] : [`${span(facts.lasted)}続きました。`];
  return firstFitting(
    [
      [...serving, ...dataOf(facts), ...last, ...lasted],
      [...serving, ...last, ...lasted],
    ],
    longest,
  );
}

function serves({ serves: versions, stage }: DriftVerdict): string {
  const names = versions.map((version) => `v${version}`);
  if (names.length === 0) {
    return stage === undefined
      ? '監視対象は不明です。'
      : `${stage} で稼働中のバージョンは不明です。`;
  }
  return stage === undefined
    ? `${both(names)} が稼働中。`
    : `${stage} は ${both(names)} が稼働中。`;
}

function dataOf({ records, window }: DriftVerdict): Line {
  const counted = records === undefined ? '' : `${figure(records, 0)} 件`;
  if (!window) return counted === '' ? [] : [`${counted}。`];
  const { from, to } = window;
  const oneDay = from.slice(0, 10) === to.slice(0, 10) || to.slice(11, 16) === '00:00';
  return [
    counted === '' ? '対象データ ' : `${counted}、`,
    shortly(from),
    '–',
    when(to, oneDay ? 'time' : 'date-time'),
    '。',
  ];
}

/** The zone is said once, at the end. */
function shortly(at: string): Span {
  return { at, show: 'date-time', fallback: moment(at, 'date-time', 'UTC') };
}

function lastOf({ last }: DriftVerdict): Line {
  if (!last) return [];
  const was = last.was === 'clean' ? '違反なし' : 'ドリフトあり';
  return ['最後の報告 ', when(last.at, 'date-time'), `：${was}。`];
}
