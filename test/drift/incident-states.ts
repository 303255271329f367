import { at } from '../cards/world.ts';
import { state, type MonitorState } from './monitor-state.ts';
import { reportOf } from './monitor-report.ts';
import {
  alertOf,
  incidentRound,
  remembered,
  run,
  seenBy,
  silenceBy,
  threeInARow,
  voteOf,
  watched,
} from './monitor-world.ts';

const claim = voteOf('yuki', 'claim', '0', '09:14');
const snooze = voteOf('kenji', 'snooze', '0', '09:20', {
  until: '7d',
  reason: 'The campaign brings younger customers until Friday.',
});

/** An incident from its first run to its last, and once more. */
export const incidentStates: readonly MonitorState[] = [
  state(
    'drift',
    seenBy(),
    watched({ watch: { alert: alertOf(), firing: [], silences: [], known: remembered } }),
  ),
  state('drift-claimed', seenBy(), watched({ round: incidentRound({ votes: [claim] }) })),
  state(
    'drift-snoozed',
    seenBy(),
    watched({
      round: incidentRound({ votes: [claim, snooze] }),
      watch: { alert: alertOf(), firing: [], silences: [silenceBy('kenji')] },
      now: new Date(at('09:21')),
    }),
  ),
  state(
    'drift-resolved',
    seenBy({
      runs: [run('12', 'clean'), run('11', 'violations'), ...threeInARow],
      report: reportOf({
        findings: [],
        drifted: 0,
        window: { from: at('11:00'), to: at('12:00') },
      }),
    }),
    watched({
      round: incidentRound({ votes: [claim], status: 'overtaken', endedAt: at('12:03') }),
      watch: {
        alert: alertOf({ status: 'resolved', endsAt: at('12:02') }),
        firing: [],
        silences: [],
      },
      now: new Date(at('12:04')),
    }),
  ),
  state(
    'drift-again',
    seenBy(),
    watched({
      round: incidentRound({ n: 2 }),
      watch: { alert: alertOf({ relapses: 1 }), firing: [], silences: [] },
    }),
  ),
];
