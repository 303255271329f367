import type { Line, Span } from '../../card.ts';
import type { TimelineWords } from '../model-package-parts.ts';
import { because } from './because.ts';
import { metric } from './figures.ts';
import { named } from './lists.ts';
import { when } from './moments.ts';
import { outside } from './warning.ts';

/** The row of stamps. */
export const timeline: TimelineWords = {
  registered: (who, pipeline) => {
    const text = pipeline === undefined ? '手動で登録' : `登録、パイプライン ${pipeline}`;
    return who === undefined ? [`不明な利用者が${text}`] : [...subject(who), text];
  },
  vote: ({ verb, who, stage = '', metric: gate = '', seat }): Line => [
    ...subject(who),
    `${did(verb, stage, gate)}${seat === undefined ? '' : `（${seat}）`}`,
  ],
  fell: (at, names, what) => [
    when(at, 'time'),
    ` に根拠が変わったため、${named(names)}の投票は無効です。${what}`,
  ],
  done: (stage, version, at) => [
    { text: '完了', as: 'bold' },
    ` ${stage} は v${version} を使用中（`,
    when(at, 'time'),
    '〜）：レジストリ、ポインタ、ライフサイクルが一致。',
  ],
  rejectedDone: (at) => [
    { text: '完了', as: 'bold' },
    ' レジストリは Rejected（',
    when(at, 'time'),
    '〜）。',
  ],
  // The time follows, so these end without a full stop.
  notDone: (why) => [{ text: '未実行', as: 'fails' }, `：${because(why)}`],
  outside: (change) => [outside(change).replace(/。$/u, '')],
  expired: (stage) => [`期限までに ${stage} の判断がありませんでした。`],
};

/** A person gets さん; a role or user of AWS does not. */
function subject(who: Span): Line {
  return [who, typeof who === 'object' && 'person' in who ? ' さんが' : ' が'];
}

function did(verb: string, stage: string, gate: string): string {
  switch (verb) {
    case 'approve':
      return '承認';
    case 'promote':
      return ` ${stage} へ昇格`;
    case 'reject':
      return '却下';
    case 'decline':
      return ` ${stage} を見送り`;
    case 'overrideGate':
      return ` ${stage} の ${metric(gate)} ゲートを免除`;
    case 'rollback':
      return ` ${stage} のロールバックに賛成`;
    case 'propose':
      return ` ${stage} を再提案`;
    default:
      return verb;
  }
}
