import type { DriftTimelineWords } from '../../drift-parts.ts';
import { when } from '../moments.ts';

/** The row of stamps. */
export const timeline: DriftTimelineWords = {
  vote: ({ verb, who, to }) => [...who, ` さんが${did(verb, to)}`],
  responded: (verb) => [`ringi.yaml の定めにより${did(verb, undefined)}`],
  done: ({ verb, stage = '', to, at }) => [
    { text: '完了', as: 'bold' },
    ' ',
    when(at, 'time'),
    `${verb === 'retrain' ? ' に' : ' から'}${doneOf(verb, stage, to)}`,
  ],
};

function did(verb: string, to: number | undefined): string {
  switch (verb) {
    case 'snooze':
      return '通知を停止';
    case 'unsnooze':
      return '通知を再開';
    case 'accept':
      return 'この実行を受け入れ';
    case 'retrain':
      return '再学習を依頼';
    case 'rollback':
      return ` v${to ?? '?'} へのロールバックに賛成`;
    default:
      return verb;
  }
}

/** What is so once it is done, without a full stop. */
export function doneOf(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'rollback':
      return ` ${stage} は v${to ?? '?'} を使用`;
    case 'accept':
      return 'この実行のデータが基準';
    case 'retrain':
      return to === undefined ? 'パイプライン正常終了、登録なし' : `パイプラインが v${to} を登録`;
    default:
      return verb;
  }
}
