/** A text of at most so many UTF-16 units, the strictest way to count; a cut one ends in `…`. */
export function fitted(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
