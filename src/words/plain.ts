/** Control, bidirectional and zero-width characters: they can hide or reorder what a reader sees. */
const hidden = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Signs that look like a status when a name carries them. */
const signs = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u2190-\u21ff\u2500-\u27bf›]/gu;

/**
 * Text of a person or a report on one line: nothing hidden in it, and at most `max` characters, a
 * cut one ending in `…`. It stays literal text; how a platform escapes it is the adapter's.
 */
export function plain(text: string, max: number): string {
  return clip(
    text.replaceAll(/\s/gu, ' ').replaceAll(hidden, '').replaceAll(/ +/gu, ' ').trim(),
    max,
  );
}

/** A name from a report or a registry: like `plain`, and without signs that could forge a status. */
export function plainName(text: string, max: number): string {
  const name = plain(text.replaceAll(/\p{N}\ufe0f?\u20e3/gu, '').replaceAll(signs, ''), max);
  return name === '' ? '?' : name;
}

/** At most `max` characters, a cut text ending in `…`; no character is torn in two. */
export function clip(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  return `${characters
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`;
}

/** The same for a name whose last word, such as its version, stays. */
export function clipName(name: string, max: number): string {
  const last = / \S+$/u.exec(name)?.[0] ?? '';
  return `${clip(name.slice(0, name.length - last.length), max - last.length)}${last}`;
}
