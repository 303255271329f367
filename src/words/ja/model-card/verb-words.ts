import type { CardVerbWords } from '../../model-card-words.ts';

/** What a verb of a model card is called; `share` is the account it is about. */
export function verbWords(verb: string, share: string | undefined): CardVerbWords | undefined {
  switch (verb) {
    case 'draftCard':
      return { label: '下書きを作成', submit: '作成' };
    case 'submitCard':
      return { label: 'レビューを依頼', submit: '依頼' };
    case 'approveCard':
      return { label: 'カードを承認', submit: '承認', title: 'モデルカードを承認' };
    case 'editCard':
      return { label: '編集', submit: '書き込む', title: 'モデルカードを編集' };
    case 'recordTest':
      return { label: 'テストを記録', submit: '記録' };
    case 'returnCard':
      return { label: '下書きに戻す', submit: '戻す' };
    case 'archiveCard':
      return { label: 'アーカイブ', submit: 'アーカイブ', title: 'モデルカードをアーカイブ' };
    case 'exportCard':
      return { label: 'PDF', submit: 'PDF を作成', title: 'モデルカードの PDF' };
    case 'shareCard':
      return { label: `${share ?? ''} に共有`, submit: '共有' };
    case 'acceptShare':
      return { label: share === undefined ? '共有を承諾' : `${share} で承諾`, submit: '承諾' };
    case 'remindShare':
      return { label: share === undefined ? '所有者に催促' : `${share} に催促`, submit: '催促' };
    case 'endShare':
      return { label: `${share ?? ''} への共有を終了`, submit: '共有を終了' };
    default:
      return undefined;
  }
}
