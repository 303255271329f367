/**
 * A name from a report as one line of text of at most `max` characters: without control, format
 * (zero width, right to left) and broken characters; what is cut ends in an ellipsis.
 */
export function printable(text: string, max: number): string {
  // Nothing longer is ever shown, and a name may be megabytes long.
  const line = text
    .slice(0, 4 * max)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = Array.from(line);
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}
