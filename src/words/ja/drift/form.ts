import type { DriftEffect } from '../../drift-facts.ts';
import type { DriftFormWords } from '../../drift-parts.ts';
import { plain, plainName } from '../../plain.ts';
import { goesBack } from '../goes-back.ts';
import { span } from './span.ts';
import { moreVotes } from '../more-votes.ts';

/** What a form says, once, before a click counts. */
export const form: DriftFormWords = {
  title: (verb, { to = 0, baseline }) => {
    switch (verb) {
      case 'snooze':
        return '通知を止める';
      case 'accept':
        return baseline ? '新しい基準として受け入れる' : '一定期間受け入れる';
      case 'retrain':
        return '再学習';
      case 'rollback':
        return `v${to} に戻す`;
      default:
        return verb;
    }
  },
  submit: (verb) => submits[verb] ?? '送信',
  until: '期間',
  untilHint: '送信した時点からの期間です。',
  untilMissing: '期間を選んでください。',
  span,
  parameters: 'パラメータ',
  parametersHint: '1 行に 1 つ、名前=値。書かないものはパイプラインの既定値です。',
  effect: (effect) => [...effectOf(effect), ...moreVotes(effect.missing)],
};

const submits: Readonly<Record<string, string>> = {
  snooze: '止める',
  accept: '受け入れる',
  retrain: '再学習',
  rollback: '戻す',
};

function effectOf(effect: DriftEffect): readonly string[] {
  const { verb, baseline } = effect;
  const monitor = plainName(effect.monitor, 80);
  switch (verb) {
    case 'snooze':
      return [`期間中、${monitor} の通知はありません。カードの内容は更新されます。`];
    case 'accept':
      return baseline
        ? [
            `この実行のデータが ${monitor} の新しい基準になり、ドリフトは想定内になります。`,
            `${plain(baseline, 200)} に UpdateMonitoringSchedule を実行します。`,
          ]
        : [`期間中、${monitor} の検知は想定内とし、通知しません。`];
    case 'retrain':
      return [
        `パイプライン ${plainName(effect.pipeline ?? '?', 80)} を開始します。経過はこのスレッドに表示され、昇格はしません。`,
      ];
    case 'rollback':
      return effect.back ? goesBack(effect.back) : [];
    default:
      return [];
  }
}
