/** What must not reach a reader: controls, bidi overrides, zero-width and tag characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;
/** A drawn tick or siren would say a state that is none; `©`, `®` and `™` are text. */
const pictures = /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}]/gu;

/** Longest text of one run, in characters; nothing anybody reads on a card is longer. */
const longest = 1_000;

/**
 * Any text as literal text for a TextRun: nothing in it is expanded, hidden, reordered or drawn as
 * a picture. TextRun shows Markdown, HTML and `<at>` as typed; only `{{DATE()}}` is expanded.
 */
export function literal(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\s*[\n\r\t]\s*/g, ' ')
    .replace(invisible, '')
    .replace(pictures, '□');
  const short = clean.length > longest ? `${Array.from(clean).slice(0, longest).join('')}…` : clean;
  return short
    .replace(/\{(?=\{)/g, '{\u2060')
    .replace(/\}(?=\})/g, '}\u2060')
    .replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');
}
