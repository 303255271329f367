import { describe, expect, it } from '@jest/globals';
import type { Json, Recorded, Round } from '../../src/index.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import { arnOf, at } from '../cards/world.ts';
import { drawnMonitor } from './drawn-monitor.ts';
import { monitorStates } from './monitor-states.ts';
import { annualIncome, employmentYears, reportOf } from './monitor-report.ts';
import {
  alertOf,
  incidentRound,
  run,
  seenBy,
  silenceBy,
  voteOf,
  watched,
} from './monitor-world.ts';

function drawnAt(
  now: string,
  more: Partial<Recorded> = {},
  seen = seenBy({ runs: ['09', '08', '07'].map((hour) => run(hour, 'violations')) }),
) {
  const recorded = watched({ now: new Date(now), ...more });
  return drawnMonitor({ seen: driftCard.recall?.(seen, recorded) ?? seen, recorded }, 'en');
}

const keys = ({ notes }: ReturnType<typeof drawnAt>) => notes.map(({ key }) => key);
const round = (...votes: Round['votes']) => ({ round: incidentRound({ votes }) });
const yuki = voteOf('yuki', 'claim', '0', '09:14');

/** What is remembered once each run of these was looked at, one after the other. */
function remembering(runs: readonly { readonly hour: string; readonly findings: number }[]): Json {
  return runs.reduce<Json>((before, { hour, findings }) => {
    const report = reportOf({
      drifted: findings,
      findings: [employmentYears, annualIncome].slice(0, findings),
    });
    return driftCard.known(seenBy({ runs: [run(hour, 'violations')], report }), watched(), before);
  }, null);
}

describe('that nobody looks', () => {
  it('is told every four hours, with those who may', () => {
    const sketch = drawnAt(at('15:10'));
    expect(keys(sketch)).toContain(`still/${at('07:06')}/2`);
    expect(sketch.lookAgain?.toISOString()).toBe(at('19:06'));
    const still = sketch.notes.find(({ key }) => key.startsWith('still'));
    expect(still?.mentions).toEqual([
      expect.objectContaining({ group: 'ml-leads' }),
      expect.objectContaining({ group: 'model-risk' }),
    ]);
  });

  it('is not told while somebody does', () => {
    expect(keys(drawnAt(at('15:10'), round(yuki)))).not.toContain(`still/${at('07:06')}/2`);
  });

  it('is counted from when it was let go', () => {
    const votes = round(yuki, voteOf('yuki', 'handOver', '1', '12:00'));
    expect(keys(drawnAt(at('15:10'), votes)).filter((key) => key.startsWith('still'))).toEqual([]);
    expect(keys(drawnAt(at('16:10'), votes))).toContain(`still/${at('12:00')}/1`);
  });
});

const notesOf = (name: string) => {
  const found = monitorStates.find((state) => state.name === name);
  if (!found) throw new Error(name);
  return drawnMonitor(found, 'en').notes;
};

describe('a retraining', () => {
  it('leads on to the card of the version that came of it', () => {
    const done = notesOf('drift-retrained').find(({ key }) => key.startsWith('done'));
    expect(done).toMatchObject({
      summary: 'The pipeline registered v13, 11\u00a0min after the decision.',
      open: { label: 'Open v13', card: { view: 'model-package', subject: arnOf(13) } },
    });
  });

  it.each(['drift-responded', 'drift-response-failed'])(
    'that nobody clicked for is told those who may look: %s',
    (name) => {
      const told = notesOf(name).filter(({ key }) => /^(decided|failed)/u.test(key));
      expect(told.length).toBeGreaterThan(0);
      for (const { mentions } of told) {
        expect(mentions).toMatchObject([{ group: 'ml-leads' }, { group: 'model-risk' }]);
      }
    },
  );
});

describe('what changed', () => {
  const known = remembering([
    { hour: '07', findings: 1 },
    { hour: '08', findings: 1 },
    { hour: '09', findings: 2 },
  ]);
  const watch = { alert: alertOf(), firing: [], silences: [], known };

  it('is told by the run that changed it', () => {
    const [note] = drawnAt(at('09:03'), { watch }).notes.filter(({ key }) =>
      key.startsWith('changed'),
    );
    expect(note?.key).toBe(`changed/${at('07:02')}/${at('09:00')}`);
    expect(note?.summary).toContain('annual_income as well: 2 in all now.');
  });

  it('waits for its turn: at most one note in each groupInterval', () => {
    // The card opened a minute before this run ended.
    const late = { round: incidentRound({ openedAt: at('09:01') }), watch };
    const early = drawnAt(at('09:03'), late);
    expect(keys(early).filter((key) => key.startsWith('changed'))).toEqual([]);
    expect(early.lookAgain?.toISOString()).toBe(at('09:06'));
    expect(keys(drawnAt(at('09:06'), late))).toContain(`changed/${at('07:02')}/${at('09:00')}`);
  });

  it('is nothing new where it was so when the card opened', () => {
    const opened = { round: incidentRound({ openedAt: at('09:04') }), watch };
    expect(keys(drawnAt(at('12:00'), opened)).some((key) => key.startsWith('changed'))).toBe(false);
  });
});

describe('a snooze', () => {
  const vote = voteOf('kenji', 'snooze', '0', '09:20', { until: '4h', reason: 'Known campaign.' });
  const silenced = {
    ...round(vote),
    watch: {
      alert: alertOf(),
      firing: [],
      silences: [silenceBy('kenji', { until: at('13:20'), endsAt: at('13:20') })],
    },
  };

  it('is told with its reason; nothing else is, and nothing is put up', () => {
    const sketch = drawnAt(at('13:10'), silenced);
    expect(keys(sketch)).toEqual([`snoozed/${vote.id}`]);
    expect(sketch.postAt).toBe('never');
    expect(sketch.lookAgain?.getTime()).toBeLessThanOrEqual(new Date(at('13:20')).getTime());
  });

  it('that is over while it still drifts wakes those who may look', () => {
    const over = drawnAt(at('13:21'), round(vote));
    const awake = over.notes.find(({ key }) => key === `awake/${at('13:20')}`);
    expect(awake?.summary).toBe('The snooze is over, and it is still firing.');
    expect(awake?.mentions).toHaveLength(2);
    expect(keys(over).some((key) => key.startsWith('still'))).toBe(false);
  });

  it('that somebody ended says who', () => {
    const ended = voteOf('yuki', 'unsnooze', at('09:20'), '10:00');
    const sketch = drawnAt(at('10:01'), round(vote, ended));
    const awake = sketch.notes.find(({ key }) => key === `awake/${at('10:00')}`);
    expect(awake?.summary).toBe('Yuki Ito ended the snooze.');
  });
});

describe('when it is put up', () => {
  it('waits for groupWait after the run that found it', () => {
    expect(drawnAt(at('07:02')).postAt).toEqual(new Date('2026-11-20T07:02:30.000Z'));
  });

  it('is never, of a monitor that never fired', () => {
    const clean = seenBy({ runs: [run('09', 'clean')] });
    const sketch = drawnAt(at('09:10'), { watch: { firing: [], silences: [] } }, clean);
    expect(sketch.postAt).toBe('never');
    // It would be silent by then.
    expect(sketch.lookAgain?.toISOString()).toBe(at('10:15'));
  });

  it('is never while another alert of the group is its cause', () => {
    const cause = alertOf({
      labels: { alertname: 'EndpointUnreachable', endpoint: 'credit-risk-prod' },
    });
    const muted = drawnAt(at('09:10'), {
      watch: { alert: alertOf(), firing: [cause], silences: [] },
    });
    expect(muted.postAt).toBe('never');
    expect(muted.notes).toEqual([]);
  });
});

describe('who looks', () => {
  it('is told each time it changes', () => {
    const votes = round(
      yuki,
      voteOf('kenji', 'handOver', '1', '09:30'),
      voteOf('kenji', 'handOver', '2', '09:40'),
    );
    const said = drawnAt(at('09:41'), votes).notes.filter(({ key }) => key.startsWith('look/'));
    expect(said.map(({ summary }) => summary)).toEqual([
      'Yuki Ito is looking.',
      'Kenji Mori took it over from Yuki Ito.',
      'Kenji Mori let it go. Nobody is looking.',
    ]);
  });
});
