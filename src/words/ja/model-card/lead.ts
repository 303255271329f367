import type { Line } from '../../../card.ts';
import type { ReceivedNow } from '../../../model-cards.ts';
import type { CardLead } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { because } from '../because.ts';
import { needs } from '../lead.ts';
import { named } from '../lists.ts';
import { when } from '../moments.ts';

/** What is missing or wrong, in at most 70 characters. */
export function lead(facts: CardLead): Line {
  if (facts.is === 'running') {
    const who = clip(named(facts.people.slice(0, 2)), 44);
    return [`${who}が決定、`, when(facts.since, 'time'), '。'];
  }
  return [clip(say(facts), 70)];
}

function say(facts: Exclude<CardLead, { is: 'running' }>): string {
  switch (facts.is) {
    case 'none':
      if (facts.owner !== undefined)
        return `カードはアカウント ${facts.owner} で作成する必要があります。`;
      return facts.about === undefined
        ? 'モデルカードも、対象となるバージョンもまだありません。'
        : `v${facts.about} の下書きを作成できます。`;
    case 'unshared':
      return unshared(facts.owner, facts.now);
    case 'unreadable':
      return '内容を読み取れません。';
    case 'notDone':
      return `実行できませんでした：${because(facts.because)}。`;
    case 'lacks':
      return `必須 ${facts.required} 項目中 ${facts.lacks} 項目が未記入です。`;
    case 'complete':
      return facts.required === 0
        ? '下書きです。必須項目はありません。'
        : `下書きです。必須 ${facts.required} 項目はすべて記入済みです。`;
    case 'votes':
      return `${voteOf(facts.verb)} ${facts.have}/${facts.total}。${needs(facts.needs)}`;
    case 'noRule':
      return '承認できる人のルールがありません。';
    case 'late':
      return '承認の期限は切れました。';
    case 'approved':
      return facts.people.length === 0 ? '承認済み。' : `${named(facts.people)}が承認。`;
    case 'archived':
      return facts.people.length === 0
        ? 'アーカイブ済み。'
        : `${named(facts.people)}がアーカイブ。`;
  }
}

function unshared(owner: string, now: ReceivedNow['is']): string {
  switch (now) {
    case 'none':
      return `アカウント ${owner} からの共有が必要です。`;
    case 'pending':
      return `アカウント ${owner} からの共有の招待が承諾待ちです。`;
    case 'accepted':
      return `アカウント ${owner} から共有済みですが、まだ読み取れません。`;
  }
}

function voteOf(verb: string): string {
  switch (verb) {
    case 'approveCard':
      return '承認';
    case 'submitCard':
      return 'レビュー依頼への賛成';
    default:
      return '賛成';
  }
}
