/** How old an answer may be that tells which group a monitor is about, in milliseconds. */
export const age = {
  /** For a look, which says what is in service. */
  look: 10 * 60_000,
  /** For a sweep: an endpoint hardly ever goes to another group. */
  sweep: 24 * 60 * 60_000,
} as const;
