/** Words, and what quotation marks within them hold together, such as `stage="prod a"`. */
const word = /(?:[^\s"]|"[^"]*")+/gu;

/** What was typed after the group, matcher by matcher; full-width signs are the usual ones. */
export function matchersTyped(args: readonly string[]): readonly string[] {
  const text = args
    .join(' ')
    .normalize('NFKC')
    .replaceAll(/[“”„「」『』]/gu, '"');
  const [, ...rest] = text.match(word) ?? [];
  return rest;
}
