import type { Severity } from '../alert.ts';
import type { Line } from '../card.ts';

/** How one alert stands, for a list. */
export type AlertStand = {
  readonly severity: Severity;
  /** ISO 8601. */
  readonly since: string;
  /** Who looks; undefined where nobody can, for nothing is to be claimed. */
  readonly looker?: { readonly name: string } | 'nobody';
  readonly muted?: MutedFacts;
};

/** Why nobody is told of an alert. */
export type MutedFacts =
  | { readonly by: 'silence'; readonly author: string; readonly until: string }
  /** What another alert of the group says. */
  | { readonly by: 'alert'; readonly says: string };

/** Every sentence of the lists of alerts. */
export type AlertWords = {
  /** `2 alerts fire`, for a line about a group. */
  fire(n: number): string;
  /** Title of a list: how many fire. */
  firing(n: number): string;
  /** The group, and what raised the alert, such as a monitor's name. */
  subject(group: string, what: string): string;
  severity(severity: Severity): string;
  /** Severity, since when, who looks, whether anybody is told. */
  stand(stand: AlertStand): Line;
  /** How many were resolved in the last day. */
  resolved(n: number): string;
  readonly nothing: string;
};
