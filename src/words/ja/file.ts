import type { Words } from '../words.ts';

/** A file that a note hands on, in Japanese. */
export const file: Words['file'] = {
  label: 'PDF を開く',
  expires: 'リンクの有効期限は 1 時間以内です。',
  unreadable: 'ファイルを読み取れません。',
};
