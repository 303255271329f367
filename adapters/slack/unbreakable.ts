/** U+2060: keeps its neighbours on one line. */
const joiner = '\u2060';

const letter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const japanese = new RegExp(`(?<=${letter})(?=${letter})`, 'gu');

/** Half of a table cell, which breaks nowhere; a long one may, or the table would not fit. */
export function unbreakable(text: string): string {
  if (text.length > 28) return text;
  return text
    .replaceAll(' ', '\u00A0')
    .replaceAll(/\u2060?–\u2060?/gu, `${joiner}–${joiner}`)
    .replace(japanese, joiner);
}
