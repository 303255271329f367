const hour = 3_600_000;
const day = 24 * hour;

/** Spans to choose from, in milliseconds by the option's value, and the one that is chosen already. */
export type Spans = {
  readonly options: Readonly<Record<string, number>>;
  readonly usual: string;
};

/** How long a card may be snoozed. */
export const snoozeFor: Spans = {
  options: { '4h': 4 * hour, '1d': day, '3d': 3 * day, '7d': 7 * day },
  usual: '1d',
};

/** How long what a monitor finds may be accepted where no baseline can be made of it. */
export const acceptFor: Spans = {
  options: { '7d': 7 * day, '14d': 14 * day, '30d': 30 * day },
  usual: '14d',
};

/** The chosen span in milliseconds; the usual one where none was chosen. */
export function spanOf({ options, usual }: Spans, chosen: string | undefined): number {
  return options[chosen ?? usual] ?? options[usual] ?? 0;
}
