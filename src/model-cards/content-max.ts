/** So many characters a content may have. */
export const contentMax = 100_000;
