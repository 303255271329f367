import type { Route } from './chat.ts';
import { instantIn } from './instant-in.ts';
import type { GroupRef } from './registry.ts';
import { momentIn } from './words/times.ts';

/** Days of a week as `ringi.yaml` names them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A regular account of what fired, to some rooms; no hash, as `digest` of `json.ts` makes one. */
export type Digest = {
  /** The same as long as it is about the same groups, in the same rooms, as often. */
  readonly id: string;
  readonly every: 'day' | 'week';
  /** On which day, of a weekly one. */
  readonly on: Weekday;
  readonly at: { readonly hour: number; readonly minute: number };
  readonly zone: string;
  readonly route: Route;
  /** Whether it tells of this group. */
  covers(group: GroupRef): boolean;
};

/** What one digest tells of: from (included) until. */
export type Period = { readonly from: Date; readonly until: Date };

/** The last period that has ended by now. */
export function lastPeriod(digest: Digest, now: Date): Period | undefined {
  const today = momentIn(now.toISOString(), digest.zone);
  for (let back = 0; back <= 7; back += 1) {
    const until = at(digest, today, -back);
    if (until && until <= now && isDay(digest, today, -back)) return periodUntil(digest, until);
  }
  return undefined;
}

/** The period that ends at this moment. */
export function periodUntil(digest: Digest, until: Date): Period {
  const day = momentIn(until.toISOString(), digest.zone);
  const days = digest.every === 'day' ? 1 : 7;
  // A day that a zone left out when it changed its date is passed over.
  const from = at(digest, day, -days) ?? new Date(until.getTime() - days * 86_400_000);
  return { from, until };
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** So many days later on the calendar, at noon of UTC. */
function shifted({ year, month, day }: Day, days: number): Date {
  return new Date(Date.UTC(year, month - 1, day + days, 12));
}

function isDay({ every, on }: Digest, today: Day, days: number): boolean {
  // Sunday is 0 there, and last in a week here.
  const weekday = (shifted(today, days).getUTCDay() + 6) % 7;
  return every === 'day' || weekdays[weekday] === on;
}

function at({ at: { hour, minute }, zone }: Digest, today: Day, days: number): Date | undefined {
  const date = shifted(today, days);
  return instantIn(zone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour,
    minute,
    second: 0,
    ms: 0,
  });
}
