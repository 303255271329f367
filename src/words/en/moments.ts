import type { Line, Span } from '../../card.ts';
import { endShow } from '../end-show.ts';
import { momentIn } from '../times.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `20 Nov`, `08:41` or both, in that zone. */
export function moment(at: string, show: 'date' | 'time' | 'date-time', zone: string): string {
  const { month, day, hour, minute } = momentIn(at, zone);
  const date = `${day} ${months[month - 1] ?? ''}`;
  const time = `${hour}:${minute}`;
  if (show === 'date') return date;
  return show === 'time' ? time : `${date} ${time}`;
}

/** A moment in the reader's own zone; UTC where a chat cannot tell. */
export function when(at: string, show: 'date' | 'time' | 'date-time'): Span {
  const text = moment(at, show, 'UTC');
  return { at, show, fallback: show === 'date' ? text : `${text} UTC` };
}

/** `20 Nov 08:41 to 09:12`: the day is not said twice where it can be told. */
export function span(from: string, to: string): Line {
  return [when(from, 'date-time'), ' to ', when(to, endShow(from, to))];
}
