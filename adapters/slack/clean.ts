/** Control, bidirectional, zero-width and tag characters: nobody sees them, and they can lie. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]|\uFE0F/gu;

/** Emoji, and the ticks that look like one: a status in colour is Ringi's alone to give. */
const emoji = /[\p{Emoji_Presentation}\u2611\u2714\u2716]+/gu;

/** Literal text, as it may stand on a card: on one line, with nothing hidden and no emoji in it. */
export function clean(text: string, max = 1500): string {
  const line = text
    .toWellFormed()
    .replace(unseen, '')
    .replace(emoji, '□')
    .replace(/[\n\t]+/g, ' ');
  if (line.length <= max) return line;
  // Never half of a surrogate pair.
  return `${line
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}
