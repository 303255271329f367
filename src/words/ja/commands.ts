import type { CommandWords } from '../command-words.ts';
import { plain, plainName } from '../plain.ts';
import { age } from './age.ts';
import { did } from './deeds.ts';
import { metric } from './figures.ts';
import { and, named } from './lists.ts';
import { when } from './moments.ts';

const running: Readonly<Record<string, string>> = {
  rollback: ' から戻しています',
  retire: ' からバージョンを廃止中',
};

const abouts: Readonly<Record<string, string>> = {
  help: '質問できること',
  list: 'モデルグループと、各ステージで稼働中のバージョン',
  pending: 'あなたの判断待ち',
  status: '各ステージの状態と判断待ち',
  drift: 'モニターと、検出した内容のすべて',
  alerts: '発生中のアラートと対応者',
  silence: '通知の停止と、停止するためのカード',
  retrain: '再学習のためのカード',
  deployments: 'エンドポイントごとの稼働バージョンと、デプロイの状況',
  rollback: '直前の正常なバージョンに戻すカード',
  card: 'モデルカードの内容と、編集するカード',
  leftovers: '稼働にもロールバックにも不要なもののカード',
  history: 'これまでの判断（新しい順）',
  who: '指定日にステージで稼働していたバージョンと、判断した人',
};

const sources = {
  pointer: 'ポインタ',
  metadata: 'メタデータ',
  'life cycle': 'ライフサイクル',
} as const;

/** Who decided, in brackets; empty where nobody is known. */
function byWhom(people: readonly string[]): string {
  return people.length === 0 ? '' : `（${named(people)}）`;
}

/** What commands answer. */
export const commands: CommandWords = {
  help: {
    title: '質問できること',
    about: (name) => abouts[name],
    foot: 'コマンドは表示のみです。判断はカードのボタンで行います。',
  },
  list: {
    title: (n) => `モデルグループ：${n}`,
    ladder: (stages) =>
      stages
        .map(
          ({ stage, version }) =>
            `${stage} ${version === undefined ? '稼働中なし' : `v${version}`}`,
        )
        .join(' · '),
    waits: (n) => `判断待ち ${n} 件`,
    empty: 'ringi.yaml のレジストリにモデルグループはまだありません。',
  },
  pending: {
    waiting: (n) => `あなたの判断待ち：${n}`,
    looking: (n) => `対応中：${n}`,
    asked: (n) => `依頼済み、他の人の判断待ち：${n}`,
    others: (n) => `他の人の判断待ち：${n}`,
    subject: (name, stage) => (stage === '' ? name : `${name}（${stage}）`),
    closed: (closed, total) => `ゲート ${total} 件中 ${closed} 件が不合格。`,
    due: (at) => [when(at, 'date-time'), ' 期限'],
    age: (since, now) => `${age(now.getTime() - new Date(since).getTime())}経過`,
    review: '確認',
    open: '開く',
    more: (n, command) => `…ほか ${n} 件：${command}`,
    empty: '判断待ちはありません。',
    you: (name, groups, seen) => {
      const where = groups.length === 0 ? 'グループなし' : and(groups);
      const you = `${plain(name, 80)} さん（${where}）。時刻はご利用のタイムゾーンです。`;
      return [you, when(seen.toISOString(), 'time'), ' 時点。'];
    },
    stranger: (ask) =>
      `このアカウントの持ち主を確認できません。${ask === undefined ? '' : `${ask} に登録を依頼してください。`}`,
  },
  status: {
    title: (group) => `${group}：ステージの状態`,
    stands: (stage, version, since, by) => [
      { text: stage, as: 'bold' },
      ` v${version}、`,
      since,
      '〜',
      ...(by === '' ? [] : [`、${by}`]),
    ],
    none: (stage) => `${stage}：稼働中なし`,
    waiting: '判断待ち',
    nothingWaits: 'このグループに判断待ちはありません。',
    version: (approval, createdAt, newest) => [
      `${newest ? '最新バージョン、' : ''}${approval}、登録 `,
      createdAt,
    ],
    by: (verb, people) => `${did(verb, '')}${byWhom(people)}`,
    outside: (how, imported) =>
      imported ? `初回起動時に${sources[how]}で確認` : `Ringi の外で変更（${sources[how]}）`,
    raised: (version) => `v${version} のカードがなかったため、いま投稿します。`,
    unknownVersion: (group, version) =>
      `${group} にバージョン ${plainName(version, 20)} はありません。`,
  },
  history: {
    title: (group) => `${group}：履歴`,
    entry: ({ at, stage, version, verb, people }) => [
      at,
      ` · v${version}：${did(verb, stage)}${byWhom(people)}`,
    ],
    outside: (at, stage, version, imported) => [
      at,
      imported
        ? ` · v${version}：${stage} で稼働（初回起動時に確認）`
        : ` · v${version}：Ringi の外で ${stage} に変更`,
    ],
    overrode: (at, version, metrics, people) => [
      at,
      ` · v${version}：${and(metrics.map((name) => metric(name)))} ゲートを免除${byWhom(people)}`,
    ],
    notDone: '、未実行',
    ended: (at, what, verb, stage, people) => [
      at,
      ` · ${plainName(what, 80)}：${did(verb, stage)}${byWhom(people)}`,
    ],
    empty: '判断の記録はまだありません。',
  },
  deployments: {
    title: (n) => `稼働ステージ：${n} 件`,
    serves: (endpoint, version, since) => [
      { text: plainName(endpoint, 63), as: 'bold' },
      ` は v${version} を `,
      since,
      ' から提供',
    ],
    nothing: (endpoint) => [
      { text: plainName(endpoint, 63), as: 'bold' },
      ' が提供するバージョンは不明です',
    ],
    running: (verb, since, waiting) => [
      since,
      running[verb] ?? ' からデプロイ中',
      ...(waiting === 0 ? [] : [`、ほか ${waiting} 件が待機中`]),
    ],
    none: (group) =>
      group === undefined
        ? 'ringi.yaml の deployments にエンドポイントがありません。使用するバージョンはポインタだけが示します。'
        : `${plainName(group, 63)} には、ringi.yaml に書かれたエンドポイントで稼働するステージがありません。`,
  },
  rollback: {
    button: (label, version, raised) =>
      `現在は v${version} です。カードのボタン「${label}」で戻せます。${raised ? 'カードをグループのチャンネルに投稿しました。' : ''}`,
    none: (group) =>
      `${plainName(group, 63)} には戻せるバージョンがありません。以前に問題なく稼働したバージョンがどのステージにもありません。`,
  },
  who: {
    stood: ({ stage, version, at, since }) =>
      at === undefined
        ? [{ text: `${stage} は v${version} が稼働中`, as: 'bold' }, '（', since, '〜）。']
        : [
            { text: `${moment(at)} ${stage} は v${version} が稼働`, as: 'bold' },
            '（',
            since,
            '〜）。',
          ],
    decided: (verb, people) => `${did(verb, '')}：${named(people)}。`,
    outside: (how, imported) =>
      imported
        ? `Ringi の初回起動時に${sources[how]}で確認。判断した人の記録なし。`
        : `Ringi の外で変更（${sources[how]}）。判断した人の記録なし。`,
    nobody: (stage, at) =>
      at === undefined
        ? `${stage} で稼働中のバージョンは確認できません。`
        : `${moment(at)} ${stage} で稼働していたバージョンは確認できません。`,
    endOf: (date, zone) => `${date} の終わり（${zone}）`,
    moment: (text, zone) => `${text}（${zone}）`,
    future: (text) => `${plain(text, 60)} はまだ先です。`,
  },
  unknownCommand: (typed, nearest) =>
    nearest === undefined
      ? `コマンド「${plainName(typed, 40)}」はありません。`
      : `コマンド「${plainName(typed, 40)}」はありません。もしかして：「${nearest}」`,
  usage: (usage) => `書き方：${usage}`,
  unknownGroup: (group, nearest) =>
    nearest === undefined
      ? `モデルグループ「${plainName(group, 63)}」はありません。`
      : `モデルグループ「${plainName(group, 63)}」はありません。もしかして：「${nearest}」`,
  emptyGroup: (group) => `${group} にバージョンはまだありません。`,
  ambiguousGroup: (group, places) => `${group} は複数のレジストリにあります：${and(places)}。`,
  unknownStage: (stage, stages, nearest) => {
    const meant = nearest === undefined ? '' : `もしかして：「${nearest}」。`;
    return `ステージ「${plainName(stage, 40)}」はありません。${meant}ステージは ${and(stages)} です。`;
  },
  badDate: (text) =>
    `「${plainName(text, 40)}」は日付ではありません。2026-03-01 または 2026-03-01T09:30 のように書きます。`,
  later: '現在レジストリを読み取れません。数分後にもう一度お試しください。',
  more: (n) => `…ほか ${n} 件`,
};

/** Latin letters stand apart from Japanese text; a full-width bracket does so by itself. */
function moment(at: string): string {
  const text = plain(at, 60);
  return text.endsWith('）') ? `${text}時点で` : `${text} の時点で`;
}
