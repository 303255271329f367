import type { Need } from '../../policy.ts';
import type { Lead } from '../model-package-facts.ts';
import { clip } from '../plain.ts';
import { because } from './because.ts';
import { shortfall } from './figures.ts';
import { named } from './lists.ts';
import { outside } from './warning.ts';

/** What is missing or wrong, in at most 70 characters. */
export function lead(facts: Lead): string {
  return clip(say(facts), 70);
}

/** `あと ml-leads から 1 名、model-risk から 1 名。` */
export function needs(missing: readonly Need[]): string {
  if (missing.length === 0) return '';
  const each = missing.map(({ count, of, anyOf }) => {
    const who = of ?? anyOf?.join(' か ') ?? '';
    return who === '' || who.length > 40 ? `${count}\u00a0名` : `${who} から ${count}\u00a0名`;
  });
  return `あと ${each.join('、')}。`;
}

function say(facts: Lead): string {
  switch (facts.is) {
    case 'votes':
      return `承認 ${facts.have}/${facts.total}。${needs(facts.needs)}`;
    case 'gates':
      return gates(facts);
    case 'noRule':
      return `${facts.stage} を判断できる人のルールがありません。`;
    case 'unknownMaker':
      return '登録者が不明なため、判断できません。';
    case 'cardIncomplete':
      return facts.lacks === 0
        ? '不可：モデルカードを確認できません。'
        : `不可：モデルカードに未記入が ${facts.lacks} 項目あります。`;
    case 'late':
      return `${facts.stage} の判断期限は切れました。`;
    case 'complete':
      return '承認はそろっています。もう一度押すと実行します。';
    case 'running':
      return facts.waitsFor === undefined
        ? `${named(facts.people)}が決定。`
        : `決定済み。v${facts.waitsFor} の ${facts.stage} への変更を待っています。`;
    case 'serves':
      return `${facts.stage} は v${facts.version} が稼働中。`;
    case 'declined':
      return `${named(facts.people)}が ${facts.stage} を見送り。`;
    case 'rejected':
      return `${named(facts.people)}が却下。`;
    case 'rejectedOutside':
      return facts.by === undefined ? 'Ringi の外で却下。' : `Ringi の外で ${facts.by} が却下。`;
    case 'notDone':
      return `実行できませんでした：${because(facts.because)}。`;
    case 'rolledBack':
      return `${facts.stage} は再び v${facts.to} を使用しています。`;
    case 'outside':
      return outside(facts);
    case 'expired':
      return facts.have === 0
        ? `期限までに ${facts.stage} を判断した人はいません。`
        : `期限までに ${facts.stage} を判断したのは ${facts.have} 名のみです。`;
    case 'superseded':
      return `現在 ${facts.stage} は v${facts.by} を使用しています。`;
    case 'failed':
      return facts.reason === undefined
        ? 'SageMaker からの理由なし。'
        : `SageMaker：${facts.reason}`;
  }
}

function gates({ stage, total, closed }: Extract<Lead, { is: 'gates' }>): string {
  const [first] = closed;
  const head = `${stage} のゲート${failing(closed.length, total)}`;
  return first ? `${head}：${shortfall(first)}。` : `${head}。`;
}

function failing(closed: number, total: number): string {
  if (total === 1) return 'が不合格';
  return closed === total ? ` ${total} 件すべてが不合格` : ` ${total} 件中 ${closed} 件が不合格`;
}
