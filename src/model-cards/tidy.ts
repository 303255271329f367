/** A text as a chat gives it back: other line ends, and white space at their ends, are no edit. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
