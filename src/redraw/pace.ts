/** How fast a room is written to, and how far ahead a card is looked at for it; all in ms. */
export const pace = {
  /** Between two messages of a room: about one a second is taken. */
  apart: 1_100,
  /** A look is made for a message that can be sent within so long. */
  ahead: 2_000,
  /** So much sooner than its message alone would need a look may be made, while others wait. */
  burst: 2_200,
  /** How long a card that was looked at waits for its turn. */
  patience: 5_000,
  /** How long a chat is left alone that names no time: at first, and while that goes on. */
  unnamed: 2_000,
  unnamedLongest: 30_000,
  /** A card that waits for several rooms waits so much longer to be let in by all of them. */
  together: 5_000,
  /** Whoever waits asks again after this long at the latest: those before may need no turn. */
  longest: 15_000,
} as const;
