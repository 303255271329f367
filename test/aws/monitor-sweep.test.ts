import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Impossible } from '../../src/index.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const minute = 60_000;
let world: MonitoringWorld;
beforeEach(async () => {
  world = await startMonitoring();
});
afterEach(() => world.stop());

/** An endpoint of this name with an hourly monitor; answers the ARN of its schedule. */
function watched(endpoint: string, type: 'DataQuality' | 'ModelQuality' = 'DataQuality'): string {
  const version = world.aws.company.registers('credit-risk');
  return world.aws.company.monitors(world.aws.company.serves(endpoint, { versions: [version] }), {
    type,
  });
}

/** What a sweep finds, by the monitor's name, and the calls it made. */
async function swept() {
  const from = world.aws.calls.length;
  const found: Record<string, string> = {};
  for await (const { ref, fingerprint } of world.monitoring.monitors(world.clock.now())) {
    found[ref.name] = fingerprint;
  }
  return { found, calls: world.aws.calls.slice(from).map(({ operation }) => operation) };
}

describe('a sweep over the monitors', () => {
  it('asks a hundred of them with three calls, once it knows them', async () => {
    const schedules = Array.from({ length: 100 }, (_, n) => watched(`credit-${n}`));
    for (const schedule of schedules) world.aws.company.monitorRuns(schedule);
    const first = await swept();
    expect(Object.keys(first.found)).toHaveLength(100);
    world.clock.advance(5 * minute);
    const second = await swept();
    expect(second.found).toEqual(first.found);
    // Two registries; runs are asked for where there are schedules.
    expect(second.calls.toSorted()).toEqual([
      'ListMonitoringExecutions',
      'ListMonitoringSchedules',
      'ListMonitoringSchedules',
    ]);
  }, 60_000);

  it('sees a run begin and end, and a schedule that fails or is stopped', async () => {
    const [one, two] = [watched('one'), watched('two')];
    const seen = [(await swept()).found];
    world.aws.company.monitorRuns(one, { finding: 'running' });
    seen.push((await swept()).found);
    world.clock.advance(5 * minute);
    world.aws.company.monitorRuns(one, { finding: 'drift' });
    seen.push((await swept()).found);
    world.aws.company.monitorFails(two);
    world.aws.company.monitorStops(one);
    world.clock.advance(minute);
    seen.push((await swept()).found);
    expect(seen.map((each) => each['one-data-quality'])).toEqual([
      'Scheduled|||overdue',
      'Scheduled|2026-11-20T08:00:00.000Z|running|',
      'Scheduled|2026-11-20T08:00:00.000Z|violations|',
      'Stopped|2026-11-20T08:00:00.000Z|violations|',
    ]);
    expect(seen.map((each) => each['two-data-quality'])).toEqual([
      'Scheduled|||overdue',
      'Scheduled|||overdue',
      'Scheduled|||overdue',
      'Failed|||overdue',
    ]);
  });

  it('sees a monitor fall silent a quarter of its interval after it should have run', async () => {
    world.aws.company.monitorRuns(watched('one'));
    const run = 'Scheduled|2026-11-20T08:00:00.000Z|clean|';
    expect((await swept()).found['one-data-quality']).toBe(run);
    world.clock.advance(55 * minute);
    expect((await swept()).found['one-data-quality']).toBe(run);
    world.clock.advance(minute);
    expect((await swept()).found['one-data-quality']).toBe(`${run}overdue`);
  });

  it('leaves out what leads to no model group', async () => {
    world.aws.company.monitors(world.aws.company.serves('other', { versions: [] }));
    expect((await swept()).found).toEqual({});
  });

  it('tells the others before it says that one cannot be read', async () => {
    watched('one');
    watched('two');
    world.aws.faults.next({ operation: 'DescribeEndpoint', error: 'AccessDeniedException' });
    const found: string[] = [];
    const sweep = async () => {
      for await (const { ref } of world.monitoring.monitors(world.clock.now()))
        found.push(ref.name);
    };
    await expect(sweep()).rejects.toThrow(Impossible);
    expect(found).toHaveLength(1);
    await sweep();
    expect(new Set(found).size).toBe(2);
  });

  it('finds what happened while it could not ask', async () => {
    const schedule = watched('one');
    await swept();
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    world.clock.advance(30 * minute);
    world.aws.faults.next({ operation: 'ListMonitoringExecutions', error: 'ValidationError' });
    await expect(swept()).rejects.toThrow(Impossible);
    world.clock.advance(60 * minute);
    expect((await swept()).found['one-data-quality']).toContain('|violations|');
  });
});
