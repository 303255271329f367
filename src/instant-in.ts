/** A wall clock's reading; the month is 1 to 12. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
};

/**
 * The moment at which a clock on the wall of that zone shows this; undefined for a date the
 * calendar does not have. Of a time that clocks show twice, the first.
 */
export function instantIn(zone: string, wall: WallTime): Date | undefined {
  const { year, month, day, hour, minute, second, ms } = wall;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const read = new Date(utc);
  const real = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  if (!real || hour > 23 || minute > 59 || second > 59) return undefined;
  // The offset at the moment itself may differ from the one at the first guess, by summer time.
  const guess = utc - offset(zone, utc);
  return new Date(utc - offset(zone, guess));
}

/** How far that zone is ahead of UTC at this moment, in milliseconds. */
function offset(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}
