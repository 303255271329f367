import { describe, expect, it } from '@jest/globals';
import { monitoringReported } from '../../handlers/events/monitoring-reported.ts';
import { agendaEntry } from '../../src/agenda.ts';
import { reportedMonitors } from '../../src/ledger/reported-monitors.ts';
import type { GroupRef, MonitorRef } from '../../src/index.ts';
import { receive } from '../../src/receive.ts';
import { handClock, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const home = { account: '111122223333', region: 'ap-northeast-1' };
const other = { account: '444455556666', region: 'us-east-1' };
const registered: readonly GroupRef[] = [
  { ...home, name: 'Credit-Risk' },
  { ...other, name: 'fraud' },
];

/** A run that found one feature above its threshold. */
const drifted = {
  monitor: 'nightly',
  group: 'credit-risk',
  stage: 'prod',
  type: 'dataQuality',
  endedAt: '2026-11-20T07:30:00Z',
  every: '1d',
  clean: false,
  findings: [{ feature: 'annual_income', score: 0.35, threshold: 0.2 }],
};

/** A desk that hears of the events of other monitors; the registry holds two groups. */
function startHearing() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state = { status: 'pending' as const, image: 'one', writes: [] };
  const plain = startDesk({ ledger, clock, state });
  const desk = {
    ...plain,
    handlers: { ...plain.handlers, events: [monitoringReported] },
    world: {
      ...plain.world,
      registry: {
        ...plain.world.registry,
        async *groups(at?: Pick<GroupRef, 'account' | 'region'>) {
          yield* registered.filter((each) => !at || each.account === at.account);
        },
      },
    },
  };
  let n = 0;
  const hears = (detail: object, from = home) => {
    n += 1;
    const event = { 'detail-type': 'Monitoring Report', source: 'acme', ...from, detail };
    const body = JSON.stringify(event);
    return receive({ id: `m${n}`, body, receives: 1, lastTry: false }, desk);
  };
  const marked = async () => {
    const marks = await ledger.list('agenda/card/', { limit: 100 });
    return marks.map(({ value }) => {
      const entry = agendaEntry.parse(value);
      return entry.kind === 'card' ? entry.ref : undefined;
    });
  };
  return { ledger, clock, hears, marked, monitors: reportedMonitors(ledger) };
}

const nightly: MonitorRef = {
  group: { ...home, name: 'Credit-Risk' },
  source: 'reported',
  name: 'nightly',
};
const subject = '111122223333:ap-northeast-1:Credit-Risk/reported/nightly';

describe('Monitoring Report', () => {
  it('is kept, and read back as any other monitor’s', async () => {
    const { hears, marked, monitors } = startHearing();
    await hears(drifted);
    expect(await marked()).toEqual([{ view: 'drift', subject }]);
    expect(await monitors.monitor(nightly)).toEqual({
      ref: nightly,
      type: 'dataQuality',
      stage: 'prod',
      serves: [],
      schedule: {
        status: 'Scheduled',
        createdAt: '2026-11-20T07:30:00.000Z',
        every: 86_400_000,
      },
    });
    const [run, ...more] = await monitors.runs(nightly, 20);
    expect(more).toEqual([]);
    if (!run) throw new Error('it is not kept');
    expect(run).toMatchObject({ status: 'violations', endedAt: '2026-11-20T07:30:00.000Z' });
    expect(await monitors.report(nightly, run)).toMatchObject({
      scores: 'reported',
      findings: [{ name: 'annual_income', score: 0.35, threshold: 0.2, bad: 'above' }],
    });
  });

  it('is one run however often it is sent, and stands where it belongs when it is late', async () => {
    const { hears, monitors } = startHearing();
    const clean = { ...drifted, endedAt: '2026-11-20T07:50:00Z', clean: true, findings: [] };
    await hears(clean);
    await hears(drifted);
    await hears(drifted);
    expect((await monitors.runs(nightly, 20)).map(({ status }) => status)).toEqual([
      'clean',
      'violations',
    ]);
  });

  it('may be about a group of another registry', async () => {
    const { hears, marked } = startHearing();
    await hears({ ...drifted, group: `${other.account}:${other.region}:fraud` });
    expect(await marked()).toEqual([
      {
        view: 'drift',
        subject: '444455556666:us-east-1:fraud/reported@111122223333:ap-northeast-1/nightly',
      },
    ]);
  });

  it.each([
    ['a group nobody registered', { ...drifted, group: 'credit-rsk' }],
    ['a registry Ringi knows nothing of', { ...drifted, group: '999988887777:eu-west-1:fraud' }],
  ])('of %s is told the operators once, and not tried again', async (_, detail) => {
    const { ledger, hears, marked } = startHearing();
    await hears(detail);
    await hears({ ...detail, endedAt: '2026-11-20T07:50:00Z' });
    const troubles = await ledger.list('trouble/', { limit: 10 });
    expect(troubles.map(({ value }) => value)).toEqual([
      expect.objectContaining({
        kind: 'astray',
        about: 'Monitoring Report',
        why: expect.stringMatching(
          /^There is no model package group .+ in \d{12} in [a-z0-9-]+\.$/u,
        ),
      }),
    ]);
    expect(await marked()).toEqual([expect.objectContaining({ view: 'trouble' })]);
    expect(await ledger.list('reported/', { limit: 1 })).toEqual([]);
  });

  it('that cannot be read is told, and left to the dead letters', async () => {
    const { ledger, hears } = startHearing();
    await expect(hears({ ...drifted, clean: true })).rejects.toThrow('cannot be read');
    expect(await ledger.list('trouble/', { limit: 10 })).toHaveLength(1);
  });

  it('is forgotten once a hundred newer ones are there', async () => {
    const { hears, monitors } = startHearing();
    const run = (n: number) =>
      hears({ ...drifted, endedAt: new Date(Date.UTC(2026, 0, 1, n)).toISOString() });
    for (let n = 0; n < 130; n += 1) await run(n);
    const runs = await monitors.runs(nightly, 1_000);
    expect(runs).toHaveLength(100);
    expect(runs[0]?.endedAt).toBe(new Date(Date.UTC(2026, 0, 1, 129)).toISOString());
    const [oldest] = await monitors.runs(nightly, 1);
    if (!oldest) throw new Error('it is not kept');
    const gone = { ...oldest, id: '2026-01-01T00:00:00.000Z' };
    expect((await monitors.report(nightly, gone)).unreadable).toBe('it is no longer kept');
  });
});

describe('a sweep over the monitors that report by events', () => {
  it('meets each of them once, and sees that one fell silent', async () => {
    const { hears, monitors, clock } = startHearing();
    for (const monitor of ['nightly', 'nightly-2', 'zeta', 'alpha']) {
      await hears({ ...drifted, monitor, endedAt: '2026-11-19T07:30:00Z' });
      await hears({ ...drifted, monitor });
    }
    const { every: _every, ...careless } = drifted;
    await hears({ ...careless, monitor: 'careless' });
    const swept = async () => {
      const found: [string, string][] = [];
      for await (const { ref, fingerprint } of monitors.monitors(clock.now())) {
        found.push([ref.name, fingerprint]);
      }
      return found.toReversed();
    };
    const run = '2026-11-20T07:30:00.000Z|violations|';
    const names = ['alpha', 'careless', 'nightly-2', 'nightly', 'zeta'];
    expect(await swept()).toEqual(names.map((name) => [name, run]));
    clock.pass(30 * 3_600_000);
    expect(await swept()).toEqual(
      names.map((name) => [name, name === 'careless' ? run : `${run}overdue`]),
    );
  });

  it('meets none where there is none', async () => {
    const { monitors, clock } = startHearing();
    for await (const each of monitors.monitors(clock.now())) expect(each).toBeUndefined();
    expect(await monitors.monitor(nightly)).toBe('gone');
    expect(await monitors.runs(nightly, 20)).toEqual([]);
  });
});
