import type { Rule } from '../../policy.ts';
import type { Matcher } from '../../silence.ts';
import { writtenMatcher } from '../../silence/written-matcher.ts';
import { clip, plain, plainName } from '../plain.ts';
import type { SilenceWords } from '../silence-words.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';
import { moreVotes } from './more-votes.ts';

/** Silences: their card, and what the command says, in Japanese. */
export const silences: SilenceWords = {
  title: (group, n) => `${clip(group, 40)}：${n === 0 ? '通知の停止なし' : `通知の停止 ${n} 件`}`,
  lead: (n, ends) => {
    if (ends === undefined) return ['このグループのアラートはすべて通知されます。'];
    return [n === 1 ? '終了：' : '最初の終了：', when(ends, 'date-time'), '。'];
  },
  verdict: (silenced, firing) => {
    if (firing === 0) return 'このグループで発生中のアラートはありません。';
    return `発生中のアラート ${firing} 件中 ${silenced} 件の通知を停止中。`;
  },
  matchers: written,
  entry: (n, { matchers, until }, author) => [
    `${n} · `,
    { text: written(matchers), as: 'bold' },
    ' ',
    when(until, 'date-time'),
    ' まで、',
    author,
    ' さん',
  ],
  asked: (who, matchers, missing) => [
    who,
    ' さんが ',
    { text: written(matchers), as: 'bold' },
    ` の停止を提案、あと ${missing} 名`,
  ],
  how: [
    '条件をすべて満たすアラートの通知を止めます：name=value、!= は不一致、=~ は * で部分一致、!~ はその否定。',
  ],
  fold: {
    title: '発生中のアラート',
    subtitle: (n) => `${n} 件、条件に使えるラベル`,
    show: 'ラベルを表示',
    hide: 'ラベルを隠す',
  },
  button: {
    silence: '通知を止める…',
    end: (n, must) => `停止 ${n} を終了${must ? '…' : ''}`,
    accessibility: (verb, group) =>
      verb === 'silence' ? `${group} のアラートの通知を止める` : `${group} の通知の停止を終了`,
  },
  form: {
    title: (verb) => (verb === 'silence' ? 'アラートの通知を止める' : '通知の停止を終了'),
    submit: (verb) => (verb === 'silence' ? '止める' : '終了'),
    silence: (group, missing) => [
      `${plainName(group, 63)} で全行に一致するアラートは、期間中は通知されません。カードの表示は続きます。`,
      ...moreVotes(missing),
    ],
    end: (matchers, missing) => [
      `${plain(written(matchers), 200)} に一致するアラートは、ただちに通知されます。`,
      ...moreVotes(missing),
    ],
    matchers: '条件',
    matchersHint: '1 行に 1 つ。例：alertname=~DataDrift*、stage="prod"。',
    matchersMissing: '条件を 1 つ以上入力してください。',
  },
  rules: (silence, end) => {
    if (!silence && !end) return ['通知を止められるルールは ringi.yaml にありません。'];
    return [`${rule('停止', silence)}${rule('終了', end)}`];
  },
  notes: {
    silenced: ({ span, name }, { matchers, until }, reason) => {
      const what = written(matchers);
      const why = quote(clip(reason, 300));
      return {
        bold: [span, ` さんが ${what} の通知を `, when(until, 'date-time'), ' まで停止しました。'],
        context: [why],
        summary: `${name} さんが ${what} の通知を停止：${why}`,
      };
    },
    ended: ({ span, name }, matchers) => {
      const what = ` さんが${matchers ? ` ${written(matchers)} の` : ''}通知の停止を終了しました。`;
      return { bold: [span, what], summary: `${name}${what}` };
    },
  },
  summary: (title, all) =>
    [`${title}。`, ...all.map((each) => `${written(each.matchers)}、${each.author} さん。`)].join(
      '',
    ),
  command: {
    active: (n) => `通知の停止：${n}`,
    none: '通知の停止はありません。',
    by: ({ author, until }) => [`${plain(author, 80)} さん、`, when(until, 'date-time'), ' まで'],
    card: '通知の停止',
    where: (raised) =>
      raised
        ? 'グループのチャンネルに「通知を止める…」ボタンのあるカードを投稿します。'
        : 'カードの「通知を止める…」で停止、隣のボタンで終了します。',
    fits: (matchers, fitting, firing) => [
      { text: written(matchers), as: 'code' },
      firing === 0
        ? ' に一致するものはありません（発生中のアラートなし）。'
        : ` は発生中 ${firing} 件中 ${fitting} 件に一致します。`,
      'フォームに 1 行に 1 つ入力してください。',
    ],
    unreadable: (text) =>
      `${quote(plain(text, 80))}は条件として読み取れません。alertname=~DataDrift* や stage="prod" のように書きます。`,
  },
};

function written(matchers: readonly Matcher[]): string {
  return plain(matchers.map(writtenMatcher).join(' '), 200);
}

function rule(what: string, governs: Rule | undefined): string {
  return governs ? `${what}：${quorum(governs)}。` : `${what}：不可。`;
}
