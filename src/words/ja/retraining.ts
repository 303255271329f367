import { clip, plainName } from '../plain.ts';
import type { RetrainingState, RetrainingWords } from '../retraining-words.ts';
import { because } from './because.ts';
import { named } from './lists.ts';
import { when } from './moments.ts';

const states: Readonly<Record<RetrainingState, string>> = {
  ready: '再学習できます',
  running: '再学習中',
  failed: '再学習に失敗',
  done: '再学習が完了',
  impossible: '再学習できません',
};

const statuses: Readonly<Record<string, string>> = {
  Executing: '実行中',
  Stopping: '停止処理中',
  Stopped: '停止',
  Failed: '失敗',
  Succeeded: '成功',
};

/** A group's retraining. */
export const retraining: RetrainingWords = {
  title: (group, state) => `${clip(group, 38)}：${states[state]}`,
  lead: {
    ready: ({ stage, version }, pipeline) =>
      clip(`${stage} は v${version} が稼働（${plainName(pipeline, 40)} で作成）。`, 70),
    running: (people, since) => [`${named(people.slice(0, 2))}が決定、`, when(since, 'time'), '。'],
    failed: (why) => clip(`${because(why)}。`, 70),
    done: (version, at) => [
      version === undefined ? 'パイプラインが完了しました、' : `v${version} を登録しました、`,
      when(at, 'date-time'),
      '。',
    ],
    impossible: (serves) =>
      serves === undefined
        ? '稼働中のバージョンがありません。'
        : `v${serves.version} を作成したパイプラインが不明です。`,
  },
  verdict: (last) => [
    '学習されたバージョンには専用のカードが届きます。昇格はしません。',
    ...(last === undefined
      ? []
      : [
          `前回の実行：${statuses[last.status] ?? last.status}、`,
          when(last.at, 'date-time'),
          '。',
        ]),
  ],
  noPipeline:
    'バージョンはパイプラインで登録し、MetadataProperties.GeneratedBy に実行の ARN を記録してください。',
  summary: (title, lead) => `${title}。${lead}`,
  fold: {
    title: 'パラメータ',
    subtitle: (n) => `${n} 件`,
    show: 'パラメータを表示',
    hide: 'パラメータを隠す',
    value: (value) => (value === undefined ? '既定値なし' : value),
  },
  changed: '稼働中のバージョン、または作成したパイプラインが変わりました',
  command: {
    onCards: '発生中のアラートのカードに「再学習…」ボタンがあります。',
    card: '再学習',
    where: (raised) =>
      raised
        ? 'グループのチャンネルに「再学習…」ボタンのあるカードを投稿します。'
        : 'カードに「再学習…」ボタンがあります。',
  },
};
