import type { DeletedWords, LostRound } from '../model-package-parts.ts';
import { clip } from '../plain.ts';
import { and, named } from './lists.ts';
import { name, titled } from './title.ts';

/** A version that is no longer in the registry. */
export const deleted: DeletedWords = {
  title: (subject) => titled(subject, 'レジストリから削除済み'),
  lead,
  verdict,
  stamp: ['レジストリからの削除を確認'],
  summary: (subject, stood, ended) =>
    `${name(subject)}：レジストリから削除済み。${lead(stood)}${verdict(ended)}`,
  note: (subject, stood, ended) => {
    const bold = `${name(subject)} はレジストリから削除されました。`;
    const context = `${stood.length === 0 ? '' : lead(stood)}${verdict(ended)}`;
    return { bold: [bold], context: [context], summary: `${bold}${context}` };
  },
};

function lead(stood: readonly string[]): string {
  if (stood.length === 0) return '判断することはありません。';
  return clip(`${and(stood)} で稼働していました。パイプラインからは取得できません。`, 70);
}

function verdict(ended: LostRound | undefined): string {
  if (!ended) return '決定の記録は履歴に残ります。';
  const { about, names } = ended;
  const closed = about === '' ? '判断待ちは終了しました。' : `${about} の判断待ちは終了しました。`;
  return clip(names.length === 0 ? closed : `${closed}${named(names)}の投票は無効です。`, 160);
}
