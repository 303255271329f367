/**
 * The least text that is greater, byte by byte, than every text with this prefix: its last code
 * point plus one. UTF-8 keeps the order of code points, which UTF-16 does not.
 */
export function endOf(prefix: string): string {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop() ?? 0;
  // The surrogates are no code points of their own.
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return String.fromCodePoint(...points, next);
}
