/** One account and region Ringi works in; `role` is assumed there, where one is named. */
export type Place = {
  readonly account: string;
  readonly region: string;
  /** ARN of the role. */
  readonly role?: string;
  readonly externalId?: string;
  /** Whether the role may be assumed with a person named; true where it is not said. */
  readonly sourceIdentity?: boolean;
};
