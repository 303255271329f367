/** A form of a card, as a person fills it in; what is left out stays as proposed. */
export type CardForm = {
  /** What is written on the button that opens it, and on the one that sends it. */
  readonly opens: string;
  readonly sends: string;
  /** How the option that is chosen is called. */
  readonly choice?: string;
  readonly text?: string;
  /** Happens once all is filled in. */
  readonly filled?: () => Promise<void>;
};
