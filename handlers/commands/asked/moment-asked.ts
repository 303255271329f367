import { instantIn, type Asked, type WallTime } from '../../../src/index.ts';

/** `said`: how it was taken, for the answer to repeat; undefined for now. */
export type MomentAsked =
  | { readonly is: 'moment'; readonly at: Date; readonly said: string | undefined }
  | { readonly is: 'future' }
  | { readonly is: 'none' };

const date = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?/u;
const time = /^(?:T| )(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?$/iu;
const day = 24 * 60 * 60_000;

/**
 * The moment somebody typed, in the reader's zone where it names none. A date without a time is
 * the end of that day, because "on that date" asks what the day left behind.
 */
export function momentAsked(
  text: string,
  { now, zone, words }: Pick<Asked, 'now' | 'zone' | 'words'>,
): MomentAsked {
  const place = known(zone);
  const { who } = words.commands;
  const typed = relative(text, now, place) ?? text;
  const [head = '', year, month, dayOfMonth] = date.exec(typed) ?? [];
  const start = { year: Number(year), month: Number(month), day: Number(dayOfMonth), ...midnight };
  const rest = typed.slice(head.length).trimEnd();
  if (head === '') return { is: 'none' };
  if (rest === '') return dayAsked(start, now, place, words);
  const [, hour, minute, second = '0', fraction = '0', shift] = time.exec(rest) ?? [];
  if (hour === undefined) return { is: 'none' };
  const ms = Number(fraction.padEnd(3, '0'));
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), ms };
  const at = instantIn(shift === undefined ? place : 'UTC', { ...start, ...clock });
  if (!at) return { is: 'none' };
  const moment = new Date(at.getTime() - shiftOf(shift));
  if (moment > now) return { is: 'future' };
  return { is: 'moment', at: moment, said: shift === undefined ? who.moment(typed, place) : typed };
}

const midnight = { hour: 0, minute: 0, second: 0, ms: 0 } as const;

function dayAsked(start: WallTime, now: Date, zone: string, words: Asked['words']): MomentAsked {
  const begins = instantIn(zone, start);
  const next = new Date(Date.UTC(start.year, start.month - 1, start.day) + day);
  const ends = instantIn(zone, {
    ...midnight,
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
  });
  if (!begins || !ends) return { is: 'none' };
  if (begins > now) return { is: 'future' };
  if (ends > now) return { is: 'moment', at: now, said: undefined };
  const said = words.commands.who.endOf(written(start), zone);
  return { is: 'moment', at: new Date(ends.getTime() - 1), said };
}

function relative(text: string, now: Date, zone: string): string | undefined {
  const word = text.toLowerCase();
  if (word === 'now' || word === 'today' || word === '今日') return today(now, zone);
  if (word !== 'yesterday' && word !== '昨日') return undefined;
  const before = new Date(`${today(now, zone)}T00:00:00Z`).getTime() - day;
  return new Date(before).toISOString().slice(0, 10);
}

function today(now: Date, zone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(now);
}

function written({ year, month, day: dayOfMonth }: WallTime): string {
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

/** `+09:00` in milliseconds. */
function shiftOf(shift: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(shift ?? '') ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}

/** The zone is what a chat told of its reader: one we do not know is UTC. */
function known(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
