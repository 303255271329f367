/** Between two letters of a Katakana word; a dash of length is one of them. */
const inside = /(?<=[\p{Script=Katakana}ー])(?=[\p{Script=Katakana}ー])/gu;

/** Longer text would widen the table. */
const most = 24;

/** Words of a table's titles and first column: a client breaks Katakana at any letter. */
export function wholeWords(text: string): string {
  return text.length > most ? text : text.replace(inside, '\u2060');
}
