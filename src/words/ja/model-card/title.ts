import type { CardName, CardState, ModelCardWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';

/** `credit-risk`, or `credit-risk v12` where it is of a version. */
export function name({ group, version }: CardName): string {
  return version === undefined ? clip(group, 24) : `${clip(group, 24)} v${version}`;
}

/** A status as people call it. */
export function status(is: CardState): string {
  switch (is) {
    case 'none':
      return '未作成';
    case 'unshared':
      return '未共有';
    case 'Draft':
      return '下書き';
    case 'PendingReview':
      return 'レビュー待ち';
    case 'Approved':
      return '承認済み';
    case 'Archived':
      return 'アーカイブ済み';
  }
}

/** `credit-risk のモデルカード：下書き`。 */
export const title: ModelCardWords['title'] = (card, state) => {
  const head = `${name(card)} のモデルカード`;
  switch (state.is) {
    case 'unreadable':
      return `${head}：読み取れません`;
    case 'running':
      return `${head}：${running(state.verb)}`;
    case 'none':
    case 'unshared':
    case 'Draft':
    case 'PendingReview':
    case 'Approved':
    case 'Archived':
      return `${head}：${status(state.is)}`;
  }
};

function running(verb: string): string {
  switch (verb) {
    case 'draftCard':
      return '作成中';
    case 'submitCard':
      return 'レビューを依頼中';
    case 'approveCard':
      return '承認を反映中';
    case 'returnCard':
      return '下書きに戻しています';
    default:
      return 'アーカイブ中';
  }
}
