/**
 * Milliseconds. Teams gives up a button after ten to fifteen seconds. Nothing hangs on what is
 * merely shown, so its person waits for it instead of being told to.
 */
export const showsWithin = 8_000;
