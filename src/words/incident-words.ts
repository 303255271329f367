import type { Line } from '../card.ts';

/** What the cards of all incidents say alike. */
export type IncidentWords = {
  readonly check: string;
  /** The alert is muted by a silence until then, or by another alert. */
  muted(by: { readonly until: string } | { readonly alert: string }): Line;
  readonly toDo: string;
  /** The word before the reason, in AWS's own words. */
  readonly reason: string;
  readonly open: string;
};
