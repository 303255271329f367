import type { Schedule } from './monitoring-store.ts';

/** What a schedule is at this time: Pending for a while after every change. */
export function scheduleStatus(
  { settled, settlesAt }: Pick<Schedule, 'settled' | 'settlesAt'>,
  now: number,
): 'Pending' | Schedule['settled'] {
  return now < settlesAt ? 'Pending' : settled;
}
