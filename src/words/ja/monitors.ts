import type { Line } from '../../card.ts';
import type { FindingFacts, MonitorWords } from '../monitor-words.ts';
import { plain, plainName } from '../plain.ts';
import { change } from './drift/table.ts';
import { quote } from './quote.ts';

/** What the command about monitors says. */
export const monitors: MonitorWords = {
  title: (of, n) => `${plainName(of, 63)} · モニター ${n} 件`,
  worst: (score, threshold) =>
    threshold === undefined ? `最悪値：${score}。` : `最悪値：${score}（しきい値 ${threshold}）。`,
  clean: (last) =>
    last === undefined ? ['レポートはまだありません。'] : ['異常なし。前回の実行：', last, '。'],
  resolved: (since) => ['異常なし（', since, '〜）。'],
  raised: ' · カードをいま投稿します',
  found: (monitor, n) => `${plainName(monitor, 80)}：検出 ${n} 件`,
  finding: (facts) => [{ text: facts.name, as: 'bold' }, ...changed(facts), ...scored(facts)],
  unreadable: (why) => `検出内容を読み取れません：${plain(why, 160)}`,
  none: (of) => `${plainName(of, 63)} のモニターはまだ確認できません。`,
  unknown: (monitor, of, nearest) =>
    nearest === undefined
      ? `${plainName(of, 63)} にモニター「${plainName(monitor, 80)}」はありません。`
      : `${plainName(of, 63)} にモニター「${plainName(monitor, 80)}」はありません。もしかして：「${plainName(nearest, 80)}」`,
};

function changed({ change: how, quote: own, score }: FindingFacts): Line {
  const said = own === undefined || score !== undefined ? [] : [quote(plain(own, 160))];
  return [...(how === undefined ? [] : [` ${change(how)}`]), ...said];
}

function scored({ score, threshold, computed }: FindingFacts): Line {
  if (score === undefined) return threshold === undefined ? [] : [` · しきい値 ${threshold}`];
  const limit = threshold === undefined ? '' : ` (${threshold})`;
  return [` · ${score}${limit}${computed ? ' 計算値' : ''}`];
}
