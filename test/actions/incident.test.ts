import { describe, expect, it } from '@jest/globals';
import { monitorSubject, type Execution, type MonitoringRun } from '../../src/index.ts';
import { accept } from '../../handlers/actions/accept.ts';
import { claim } from '../../handlers/actions/claim.ts';
import { runKey } from '../../handlers/actions/plan/run-key.ts';
import { snooze } from '../../handlers/actions/snooze.ts';
import { unsnooze } from '../../handlers/actions/unsnooze.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { carry, planOf } from './carry.ts';
import { execution, fakeWorld, group } from './fake-world.ts';

const hourly = { group, source: 'model-monitor', name: 'credit-risk-prod-hourly' } as const;
const weekly = { group, source: 'evidently', name: 'credit-risk-weekly' } as const;

function decidedOn(
  ref: typeof hourly | typeof weekly,
  verb: string,
  on: string,
  answers: Execution['decision']['answers'] = {},
): Execution {
  const made = execution(verb, on);
  const card = { view: 'drift', subject: monitorSubject(ref) };
  return { ...made, decision: { ...made.decision, card, answers } };
}

const at = '2026-11-20T09:00:00.000Z';
const run: MonitoringRun = { id: at, status: 'violations', scheduledAt: at, output: 's3://b/09/' };

function monitored(runs: readonly MonitoringRun[]) {
  const accepted: unknown[] = [];
  const { world } = fakeWorld([]);
  const monitoring = {
    ...noMonitors,
    runs: async () => runs,
    acceptBaseline: async (ref: unknown, one: MonitoringRun) => {
      accepted.push([ref, one.id]);
      return 'definition';
    },
  };
  return { world: { ...world, monitoring }, accepted };
}

describe('accepting what Model Monitor found', () => {
  const decided = decidedOn(hourly, 'accept', `prod/${at}`, { reason: 'It is here to stay.' });

  it('makes that run’s own results the baseline, whatever ran since', async () => {
    const newer = { ...run, id: '2026-11-20T10:00:00.000Z' };
    const { world, accepted } = monitored([newer, run]);
    expect(await carry(accept, decided, world)).toMatchObject({ status: 'done' });
    expect(accepted).toEqual([[hourly, at]]);
  });

  it('is one at a time of a monitor, and writes no silence', () => {
    expect(accept.target?.(decided.decision.card, decided.decision.on, { names: [] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/baseline/credit-risk-prod-hourly',
    });
    expect(accept.silence?.(decided.decision, [])).toBeUndefined();
  });

  it.each([
    ['is no longer listed', []],
    ['was clean after all', [{ ...run, status: 'clean' as const }]],
  ])('fails where the run %s', async (_, runs) => {
    const { world } = monitored(runs);
    expect(await planOf(accept, decided, world)).toMatchObject({ because: 'runGone' });
  });
});

describe('accepting what another monitor found', () => {
  const decided = decidedOn(weekly, 'accept', 'prod/k', { until: '30d', reason: 'As expected.' });

  it('silences it for the time that was chosen, and changes nothing else', () => {
    const { decision } = decided;
    expect(accept.target?.(decision.card, decision.on, { names: [] })).toBeUndefined();
    const silence = accept.silence?.(decision, []);
    expect(silence).toMatchObject({
      matchers: [
        { name: 'monitor', is: '=', value: 'credit-risk-weekly' },
        { name: 'group', is: '=', value: 'credit-risk' },
      ],
      reason: 'As expected.',
      startsAt: decision.at,
    });
    expect(daysOf(silence)).toBe(30);
  });
});

function daysOf(silence: { readonly startsAt: string; readonly endsAt: string } | undefined) {
  if (!silence) return 0;
  const { startsAt, endsAt } = silence;
  return (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 86_400_000;
}

describe('a snooze', () => {
  const { decision } = decidedOn(hourly, 'snooze', 'prod/0', { until: '3d', reason: 'Known.' });

  it('ends by itself when it was said to', () => {
    const silence = snooze.silence?.(decision, []);
    expect(daysOf(silence)).toBe(3);
    expect(silence?.author).toEqual(decision.person);
  });

  it('is ended early by the button that was drawn for it, and by no other', () => {
    const silence = snooze.silence?.(decision, []);
    const active = silence ? [silence] : [];
    const end = { ...decision, verb: 'unsnooze', at: '2026-11-21T08:00:00.000Z' };
    const own = { ...end, on: `prod/${decision.at}` };
    expect(unsnooze.silence?.(own, active)).toEqual({ ...silence, endsAt: end.at });
    expect(unsnooze.silence?.({ ...end, on: 'prod/2026-11-01' }, active)).toBeUndefined();
  });
});

describe('what a button carries', () => {
  it.each([
    ['prod/0', 'prod'],
    ['/0', undefined],
  ])('%s is about stage %s', (on, stage) => {
    expect(claim.stageOf(on)).toBe(stage);
  });

  it('names a run by its time, or by a digest that fits', () => {
    expect(runKey(at)).toBe(at);
    const long = runKey('credit/2026/11/20/report-of-the-week.json');
    expect(long).toMatch(/^[0-9a-f]{24}$/u);
  });
});
