const token = /"([^"]*)"|'([^']*)'|`([^`]*)`|(\S+)/gu;

/**
 * What somebody typed after the command, word by word: quotation marks of any kind hold words
 * together, and full-width letters, as Japanese keyboards write them, are the usual ones.
 */
export function tokensOf(args: readonly string[]): readonly string[] {
  const text = args
    .join(' ')
    .normalize('NFKC')
    .replaceAll(/[“”„「」『』]/gu, '"');
  return [...text.replaceAll(/[‘’]/gu, "'").matchAll(token)]
    .map(([, a, b, c, d]) => (a ?? b ?? c ?? d ?? '').trim())
    .filter((word) => word !== '');
}
