import type { CardButtonOf, CardButtonWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { name } from './title.ts';

const longest = 20;

/** What the buttons say; `…` where something must be typed. */
export const button: CardButtonWords = {
  label: (of) => {
    if (of.share === undefined) return said(of);
    const rest = said({ ...of, share: '' }).length;
    return said({ ...of, share: clip(of.share, longest - rest) });
  },
  inMenu: (of) => said(of),
  accessibility: (of, card) =>
    `${name(card)} のモデルカード：${labelOf(of)}${of.typed ? '（入力あり）' : ''}`,
};

function said(of: CardButtonOf): string {
  return `${labelOf(of)}${of.typed ? '…' : ''}`;
}

function labelOf({ verb, share }: CardButtonOf): string {
  switch (verb) {
    case 'draftCard':
      return '下書きを作成';
    case 'submitCard':
      return 'レビューを依頼';
    case 'approveCard':
      return 'カードを承認';
    case 'editCard':
      return '編集';
    case 'recordTest':
      return 'テストを記録';
    case 'returnCard':
      return '下書きに戻す';
    case 'archiveCard':
      return 'アーカイブ';
    case 'exportCard':
      return 'PDF';
    case 'shareCard':
      return `${share ?? ''} に共有`;
    case 'acceptShare':
      return share === undefined ? '共有を承諾' : `${share} で承諾`;
    case 'remindShare':
      return share === undefined ? '所有者に催促' : `${share} に催促`;
    case 'endShare':
      return `${share ?? ''} への共有を終了`;
    default:
      return verb;
  }
}
