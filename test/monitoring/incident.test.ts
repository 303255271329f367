import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { incidentOf } from '../../src/index.ts';
import type { Incident, IncidentContext, MonitoringRun } from '../../src/index.ts';

const hour = 3_600_000;
const zero = Date.parse('2026-11-20T00:00:00.000Z');
const hourly: NonNullable<IncidentContext['schedule']> = {
  status: 'Scheduled',
  createdAt: '2026-11-19T23:00:00.000Z',
  every: hour,
};

describe('runs, oldest first, one an hour', () => {
  it.each<readonly [runs: string, now: number, expected: Partial<Incident>]>([
    ['', 0, { state: 'waiting' }],
    ['c', 0, { state: 'clean' }],
    ['r', 0, { state: 'waiting' }],
    ['ccv', 2, { state: 'drifting', startsAt: ended(2), inARow: 1, more: false }],
    ['cvvv', 3, { state: 'drifting', startsAt: ended(1), inARow: 3, more: false }],
    ['vvv', 2, { state: 'drifting', startsAt: ended(0), inARow: 3, more: true }],
    ['cvvr', 3, { state: 'drifting', startsAt: ended(1), inARow: 2 }],
    ['vvcc', 3, { state: 'clean', inARow: 0, more: false }],
    ['vvcv', 3, { state: 'drifting', startsAt: ended(3), inARow: 1 }],
    // A run that failed or was stopped says nothing about drift.
    ['cvfv', 3, { state: 'drifting', startsAt: ended(1), inARow: 2 }],
    ['cvsv', 3, { state: 'drifting', startsAt: ended(1), inARow: 2 }],
    ['cvf', 2, { state: 'drifting', startsAt: ended(1), inARow: 1 }],
    ['cff', 2, { state: 'failed', startsAt: ended(1), reason: 'Out of memory.' }],
    ['cfc', 2, { state: 'clean' }],
    ['cs', 1, { state: 'clean' }],
    ['cfs', 2, { state: 'failed', startsAt: ended(1) }],
    // It runs every hour, with a quarter of an hour to spare.
    ['cc', 2.25, { state: 'clean' }],
    ['cc', 2.26, { state: 'silent', startsAt: at(2.25), silentSince: at(2.25) }],
    ['cv', 9, { state: 'drifting', startsAt: ended(1), silentSince: at(2.25) }],
    ['cr', 9, { state: 'silent', startsAt: at(2.25) }],
    ['', 1, { state: 'silent', startsAt: at(0.25) }],
  ])('%s at %d', (runs, now, expected) => {
    expect(look(runs, now)).toMatchObject(expected);
  });

  it('a monitor that failed or was stopped is so since its last run', () => {
    const stopped = { ...hourly, status: 'Stopped' } as const;
    const failed = { ...hourly, status: 'Failed', reason: 'The role is gone.' } as const;
    expect(look('cc', 9, { schedule: stopped })).toMatchObject({
      state: 'stopped',
      startsAt: ended(1),
    });
    expect(look('cc', 9, { schedule: failed })).toMatchObject({
      state: 'failed',
      startsAt: ended(1),
      reason: 'The role is gone.',
    });
    expect(look('', 9, { schedule: failed })).toMatchObject({ startsAt: hourly.createdAt });
  });

  it('an alarm has no schedule, and is never silent', () => {
    const { state } = incidentOf(history('cc'), { now: new Date(zero + 1e9 * hour) });
    expect(state).toBe('clean');
  });
});

describe('what is recorded', () => {
  it('knows when a streak began that the listing no longer shows', () => {
    const recorded = firing(ended(0));
    expect(look('vvv', 40, { recorded }, 38).startsAt).toBe(ended(0));
    expect(look('cvv', 40, { recorded }, 38).startsAt).toBe(ended(39));
  });

  it('holds where a listing full of failed runs holds no verdict any more', () => {
    expect(look('ff', 40, { recorded: firing(ended(0)) }, 39)).toMatchObject({
      state: 'drifting',
      startsAt: ended(0),
      inARow: 0,
      more: true,
    });
  });

  it('of another trouble of the monitor is not the start of this one', () => {
    const recorded = firing(ended(0), 'MonitorSilent');
    expect(look('vv', 40, { recorded }, 39).startsAt).toBe(ended(39));
    expect(look('cf', 40, { recorded: firing(ended(0)) }, 39).startsAt).toBe(ended(40));
  });

  it('ends with the first clean run after it began, and stays ended', () => {
    const recorded = firing(ended(0));
    expect(look('vccc', 3, { recorded })).toMatchObject({ startsAt: ended(0), endsAt: ended(1) });
    const over = { ...recorded, status: 'resolved', endsAt: ended(1) } as const;
    expect(look('cc', 9, { recorded: over }, 8)).toMatchObject({
      state: 'clean',
      startsAt: ended(0),
      endsAt: ended(1),
    });
  });

  it('ends a silence with the run that broke it', () => {
    const recorded = firing(at(2.25), 'MonitorSilent');
    const { endsAt } = incidentOf([...history('cc'), ...history('cc', 8)], {
      schedule: hourly,
      recorded,
      now: new Date(zero + 9.5 * hour),
    });
    expect(endsAt).toBe(ended(8));
  });

  it('ends now where no run tells, as with a schedule that is on again', () => {
    expect(look('cc', 2, { recorded: firing(ended(1), 'MonitorSilent') }).endsAt).toBe(at(2));
  });
});

describe('any order, any number of tellings and a shorter listing', () => {
  const told = fc
    .stringMatching(/^[cvfsr]{1,30}$/)
    .chain((runs) =>
      fc.tuple(
        fc.constant(runs),
        fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: runs.length }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.constantFrom('Scheduled', 'Failed', 'Stopped') satisfies fc.Arbitrary<string>,
      ),
    );

  it('come to the same', () => {
    fc.assert(
      fc.property(told, ([runs, order, kept, late, status]) => {
        const schedule = { ...hourly, status };
        const now = new Date(zero + (runs.length + late) * hour);
        const all = history(runs);
        const first = incidentOf(all, { schedule, now });
        const recorded = recordOf(first);
        const newest = all.slice(-kept);
        fc.pre(newest.some(({ status: each }) => each !== 'running' && each !== 'stopped'));
        const shuffled = [
          ...order.flatMap((i) => newest[i] ?? []),
          ...order.flatMap((i) => telling(newest[i])),
          ...newest.toReversed(),
        ];
        const again = incidentOf(shuffled, { schedule, now, recorded });
        // Where the listing holds no verdict any more, it cannot say that there was a good one.
        const fine = ['clean', 'waiting'];
        const expected = fine.includes(first.state) ? fine : [first.state];
        expect(expected).toContain(again.state);
        expect(again.startsAt).toBe(first.startsAt);
        expect(again.silentSince).toBe(first.silentSince);
        expect([first.judged, undefined]).toContainEqual(again.judged);
        expect(again.inARow === first.inARow || again.more).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** c clean, v violations, f failed, s stopped, r running; the first is due at `from` o'clock. */
function history(runs: string, from = 0): readonly MonitoringRun[] {
  return Array.from(runs, (run, i) => {
    const scheduledAt = at(from + i);
    const over = { id: scheduledAt, scheduledAt, endedAt: ended(from + i) };
    switch (run) {
      case 'v':
        return { ...over, status: 'violations' };
      case 'f':
        return { ...over, status: 'failed', reason: 'Out of memory.' };
      case 's':
        return { ...over, status: 'stopped' };
      case 'r':
        return { id: scheduledAt, scheduledAt, status: 'running' };
    }
    return { ...over, status: 'clean' };
  });
}

/** What was heard of a run before it ended. */
function telling(run: MonitoringRun | undefined): readonly MonitoringRun[] {
  if (run === undefined) return [];
  return [{ id: run.id, scheduledAt: run.scheduledAt, status: 'running' }];
}

function look(runs: string, now: number, more: Partial<IncidentContext> = {}, from = 0): Incident {
  const context = { schedule: hourly, now: new Date(zero + now * hour), ...more };
  return incidentOf(history(runs, from), context);
}

function firing(startsAt: string, alertname = 'DataDrift') {
  return { status: 'firing', startsAt, labels: { alertname } } as const;
}

function recordOf({ state, startsAt }: Incident): IncidentContext['recorded'] {
  if (startsAt === undefined) return undefined;
  switch (state) {
    case 'drifting':
      return firing(startsAt);
    case 'failed':
      return firing(startsAt, 'MonitorFailed');
    case 'stopped':
    case 'silent':
      return firing(startsAt, 'MonitorSilent');
    case 'clean':
    case 'waiting':
      return undefined;
  }
}

function at(hours: number): string {
  return new Date(zero + hours * hour).toISOString();
}

/** A run takes ten minutes. */
function ended(hours: number): string {
  return at(hours + 1 / 6);
}
