/** What a copy of a card says that nothing keeps up: where the card is. */
export type CopyWords = {
  title(subject: string): string;
  readonly lead: string;
  readonly verdict: string;
  /** On the link to the card. */
  readonly open: string;
  summary(subject: string): string;
};
