import type { ButtonWords } from '../model-package-parts.ts';
import { clip } from '../plain.ts';
import { metric } from './figures.ts';

const longest = 20;

/** What the buttons say, short; `…` where something must be typed. */
export const button: ButtonWords = {
  approve: (stage) => fit(stage, ' を承認'),
  promote: (stage) => fit(stage, ' へ昇格'),
  reject: 'バージョンを却下…',
  decline: (stage) => fit(stage, ' を見送る…'),
  override: (name) => override(metric(name)),
  rollback: (stage, to, last) => (last ? `v${to} に戻す…` : fit(stage, ' を戻す…')),
  withdraw: '自分の承認を取り消す',
  propose: (stage) => fit(stage, ' を再提案…'),
  modelCard: 'モデルカード',
  history: '履歴',
  open: 'SageMaker で開く',
  accessibility: (verb, subject, { stage = '', metric: gate = '', to = 0 }) => {
    switch (verb) {
      case 'approve':
        return `${subject} を ${stage} で承認`;
      case 'promote':
        return `${subject} を ${stage} へ昇格`;
      case 'reject':
        return `${subject} を却下（理由を入力）`;
      case 'decline':
        return `${subject} の ${stage} を見送る（理由を入力）`;
      case 'overrideGate':
        return `${stage} の ${metric(gate)} ゲートを免除（理由を入力）`;
      case 'rollback':
        return `${stage} を v${to} に戻す（理由を入力）`;
      case 'withdraw':
        return `${subject} への自分の承認を取り消す`;
      case 'propose':
        return `${subject} を ${stage} に再提案（理由を入力）`;
      default:
        return `${verb} ${subject}`;
    }
  },
};

function fit(stage: string, end: string): string {
  return `${clip(stage, longest - end.length)}${end}`;
}

/** The first of these that fits: the whole name, else its first word. */
function override(name: string): string {
  const [word = ''] = name.split(/[ 、]/u);
  const labels = [`${name} ゲートを免除…`, `${word} ゲートを免除…`];
  return labels.find((label) => label.length <= longest) ?? 'ゲートを免除…';
}
