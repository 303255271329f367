/** Throws for a prefix that does not name its first segment (`round/`) or a limit that is none. */
export function admitPage(prefix: string, limit: number): void {
  if (!/^[^/]+\//.test(prefix)) {
    throw new TypeError(`a prefix names at least its first segment and a slash, not "${prefix}"`);
  }
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new RangeError(`a page has a limit of 1 or more, not ${limit}`);
  }
}
