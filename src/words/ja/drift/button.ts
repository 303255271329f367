import type { DriftButtonWords } from '../../drift-parts.ts';
import { button as packages } from '../button.ts';

/** What the buttons say. */
export const button: DriftButtonWords = {
  claim: '対応します',
  handOver: '引き継ぐ',
  snooze: '通知を止める…',
  unsnooze: '通知を再開',
  accept: '受け入れる…',
  acceptWhat: (baseline) => (baseline ? '新しい基準として受け入れる…' : '一定期間受け入れる…'),
  retrain: '再学習…',
  rollback: (stage, to, last) => packages.rollback(stage, to, last),
  withdraw: packages.withdraw,
  report: 'レポートを開く',
  endpoint: 'エンドポイントを開く',
  alarm: 'アラームを開く',
  accessibility: (verb, group, { stage = '', to = 0 }) => {
    const where = stage === '' ? group : `${group}（${stage}）`;
    switch (verb) {
      case 'claim':
        return `${where} に対応します`;
      case 'handOver':
        return `${where} の対応を引き継ぐ、または手放す`;
      case 'snooze':
        return `${where} の通知を止める（理由を入力）`;
      case 'unsnooze':
        return `${where} の通知を再開`;
      case 'accept':
        return `${where} の現状を受け入れる（理由を入力）`;
      case 'retrain':
        return `${group} を再学習（理由を入力）`;
      case 'rollback':
        return `${where} を v${to} に戻す（理由を入力）`;
      case 'withdraw':
        return `${group} への自分の承認を取り消す`;
      default:
        return `${verb} ${group}`;
    }
  },
};
