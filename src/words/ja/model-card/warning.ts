import type { Line } from '../../../card.ts';
import type { CardWarning } from '../../model-card-words.ts';
import { because } from '../because.ts';
import { fieldName } from '../field-name.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';

/** So many names are said; the rest is counted. */
const most = 8;

/** What a reader must not miss. */
export function warning(facts: CardWarning): Line {
  switch (facts.is) {
    case 'lacks':
      return [`${closed(facts.closes)}：${lacking(facts.fields)}。`];
    case 'testFailed': {
      const of = facts.version === undefined ? '' : `v${facts.version} の`;
      const where = facts.stage === undefined ? '' : ` ${facts.stage} で`;
      return [`${of}テスト${quote(facts.name)}は${where}不合格です。`];
    }
    case 'metrics': {
      const why = facts.why === 'malformed' ? '値が種類と合わない' : '種類が不明';
      const type = facts.type === '?' ? '' : `：${facts.type}`;
      const rest = facts.n === 1 ? '' : `ほか ${facts.n - 1} 件。`;
      return [`表示できない指標：${facts.name}（${facts.evaluation}、${why}${type}）。${rest}`];
    }
    case 'shareFailed':
      return [
        `${facts.name}（${facts.account}）に共有できません：${facts.reason ?? 'AWS の理由なし'}。`,
      ];
    case 'shareDiffers':
      return [
        `${facts.name}（${facts.account}）の権限が、ringi.yaml の${quote(rights[facts.may])}と異なります。もう一度共有してください。`,
      ];
    case 'edited': {
      const since = facts.since === 'Approved' ? '承認後' : 'レビュー依頼後';
      const by = facts.by === undefined ? '' : `${facts.by}、`;
      return [`${since}に編集されています（${by}`, when(facts.at, 'date-time'), '）。'];
    }
    case 'notKept':
      return [`出来事をモデルカードに書き込めません：${because(facts.because)}。`];
  }
}

function closed(what: Extract<CardWarning, { is: 'lacks' }>['closes']): string {
  switch (what) {
    case 'submitCard':
      return '次の必須項目を記入するまで、レビューを依頼できません';
    case 'approveCard':
      return '次の必須項目を記入するまで、承認できません';
    case undefined:
      return '必須項目が未記入';
  }
}

/** What an account may do with a card. */
export const rights = {
  read: '閲覧',
  edit: '閲覧と編集',
  export: '閲覧・編集・PDF 出力',
} as const;

/** The names of fields that are empty; of many the first. */
export function lacking(paths: readonly string[]): string {
  return listed(paths.map(fieldName));
}

/** Names beside each other; of many the first. */
export function listed(all: readonly string[]): string {
  const names = all.slice(0, most);
  const more = all.length - names.length;
  return and(more > 0 ? [...names, `ほか ${more} 項目`] : names);
}
