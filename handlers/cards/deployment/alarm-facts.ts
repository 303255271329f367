import type { AlarmFacts, AlarmNow } from '../../../src/index.ts';
import type { Live } from './seen.ts';

/** How many of the alarms are quiet, and which are not. */
export function alarmFacts({ alarms, unread = [] }: Live): AlarmFacts {
  const named = (state: AlarmNow['state']) =>
    alarms.filter((alarm) => alarm.state === state).map(({ name }) => name);
  return {
    total: alarms.length,
    quiet: named('OK').length,
    firing: named('ALARM'),
    noData: named('INSUFFICIENT_DATA'),
    missing: named('missing'),
    unread: unread.includes('alarms'),
  };
}
