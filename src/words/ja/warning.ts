import type { OutsideLead, Warning } from '../model-package-facts.ts';
import { plain, plainName } from '../plain.ts';
import { lacking } from './model-card/warning.ts';
import { serving } from './serving.ts';

const parts = { commit: 'コミット', pipeline: 'パイプライン', maker: '登録者' } as const;

/** One Check line. */
export function warning(facts: Warning): string {
  switch (facts.is) {
    case 'mutableTag': {
      const [only] = facts.containers;
      return facts.containers.length > 1
        ? `コンテナ ${facts.containers.join('、')} のタグは、承認後に中身が変わる可能性があります。`
        : `コンテナ ${only} のタグ「${plainName(facts.tag, 40)}」は、承認後に中身が変わる可能性があります。`;
    }
    case 'alsoWaiting':
      return `v${facts.version} も ${facts.stage} の承認待ちです。`;
    case 'downgrade':
      return `ダウングレード：${facts.stage} は v${facts.version} です。`;
    case 'notRecorded':
      return `${facts.what.map((part) => parts[part]).join('、')}の記録なし。`;
    case 'unreadable':
      return `レポート ${plainName(facts.file, 60)} を読み取れないため（${plain(facts.why, 60)}）、必要とするゲートは閉じたままです。`;
    case 'pointer':
      return facts.says === undefined
        ? `${facts.stage} のポインタがないか、読み取れません。記録では v${facts.stands} です。`
        : `${facts.stage} のポインタは v${facts.says} ですが、記録では v${facts.stands} です。`;
    case 'cardIncomplete':
      return `モデルカードの必須項目が未記入：${lacking(facts.fields)}。`;
    case 'cannotServe':
      return serving.missing(facts.check, facts.stage);
    case 'outside':
      return outside(facts);
  }
}

/** What was changed elsewhere, and by whom as far as AWS says. */
export function outside(facts: OutsideLead): string {
  const by = facts.by === undefined ? '不明な利用者' : plainName(facts.by, 60);
  return `Ringi の外で ${by} が ${changed(facts)}。`;
}

function changed({ what, version, stage = '', after }: OutsideLead): string {
  switch (what) {
    case 'approval':
      if (after === 'Approved') return `v${version} を承認`;
      if (after === 'Rejected') return `v${version} を却下`;
      return `v${version} を承認待ちに変更`;
    case 'metadata':
      return `v${version} の ${stage} の項目を変更`;
    case 'lifeCycle':
      return after === undefined
        ? `v${version} のライフサイクルを削除`
        : `v${version} のライフサイクルを ${plainName(after, 40)} に変更`;
    case 'pointer':
      return after === undefined
        ? `${stage} のポインタを削除`
        : `${stage} のポインタを ${plainName(after, 20)} に変更`;
  }
}
