/** What is said of several things in the same words, said once: the things by those words. */
export function alike(
  said: readonly (readonly [thing: string, words: string])[],
): readonly (readonly [things: readonly string[], words: string])[] {
  return [...Map.groupBy(said, ([, words]) => words)].map(([words, all]) => [
    all.map(([thing]) => thing),
    words,
  ]);
}
