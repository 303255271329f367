/** What a test needs. */
export const fixture = {};
