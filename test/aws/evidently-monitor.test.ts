import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Monitoring, MonitorRef } from '../../src/index.ts';
import { home } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const day = 86_400_000;
const prefix = 's3://reports/evidently/credit risk/';
const drifted = readFileSync('test/monitoring/fixtures/evidently/legacy-report.json', 'utf8');
const clean = JSON.stringify({
  version: '0.7.0',
  metrics: [
    {
      metric_id: 'DriftedColumnsCount(drift_share=0.5)',
      value: { count: 0, share: 0 },
    },
  ],
});

let world: MonitoringWorld;
let monitoring: Monitoring;
beforeEach(async () => {
  world = await startMonitoring();
  monitoring = world.bound([
    { schedule: 'other-*', group: 'other' },
    {
      evidently: 'weekly',
      reports: prefix,
      every: 7 * day,
      group: 'credit-risk',
      stage: 'prod',
      account: home.account,
    },
  ]);
});
afterEach(() => world.stop());

const weekly: MonitorRef = {
  group: { ...home, name: 'credit-risk' },
  source: 'evidently',
  name: 'weekly',
};

/** Leaves a report below the prefix, an hour after the one before it. */
function leaves(name: string, text: string): void {
  world.clock.advance(3_600_000);
  world.aws.objects.put(home.account, `${prefix}${name}`, text);
}

async function swept(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { ref, fingerprint } of monitoring.monitors(world.clock.now())) {
    found.push(`${ref.name} ${fingerprint}`);
  }
  return found;
}

const reads = () => world.aws.calls.filter(({ operation }) => operation === 'GetObject').length;

describe('a monitor whose reports are Evidently’s', () => {
  it('is as ringi.yaml says', async () => {
    expect(await monitoring.monitor(weekly)).toEqual({
      ref: weekly,
      type: 'dataQuality',
      resource: prefix,
      serves: [],
      stage: 'prod',
      schedule: { status: 'Scheduled', createdAt: '1970-01-01T00:00:00.000Z', every: 7 * day },
    });
    expect(await monitoring.monitor({ ...weekly, name: 'daily' })).toBe('gone');
    expect(await monitoring.runs({ ...weekly, name: 'daily' }, 20)).toEqual([]);
  });

  it('has a run for each report, the one that was written last first', async () => {
    leaves('2026-z.json', drifted);
    leaves('2026-a.json', clean);
    leaves('2026-a.html', '<html>');
    leaves('sub folder/2026-b.JSON', '{"half":');
    const key = 'evidently/credit risk';
    expect(await monitoring.runs(weekly, 20)).toEqual([
      {
        id: `${key}/sub folder/2026-b.JSON@2026-11-20T12:20:00.000Z`,
        status: 'failed',
        reason: 'not JSON',
        scheduledAt: '2026-11-20T12:20:00.000Z',
        endedAt: '2026-11-20T12:20:00.000Z',
        output: `${prefix}sub folder/2026-b.JSON`,
      },
      expect.objectContaining({ status: 'clean', output: `${prefix}2026-a.json` }),
      expect.objectContaining({ status: 'violations', output: `${prefix}2026-z.json` }),
    ]);
    expect(await monitoring.runs(weekly, 1)).toHaveLength(1);
  });

  it('says what a report found, and reads each once', async () => {
    leaves('1.json', drifted);
    leaves('2.json', drifted);
    const [run] = await monitoring.runs(weekly, 20);
    if (!run) throw new Error('there is no run');
    const report = await monitoring.report(weekly, run);
    expect(report).toMatchObject({
      scores: 'Evidently',
      drifted: 3,
      reports: [{ name: '2.json', uri: `${prefix}2.json` }],
    });
    const before = reads();
    await monitoring.runs(weekly, 20);
    expect(await monitoring.report(weekly, run)).toBe(report);
    expect(reads()).toBe(before);
  });

  it('has another run where a report is written over', async () => {
    leaves('latest.json', drifted);
    const [first] = await monitoring.runs(weekly, 20);
    leaves('latest.json', clean);
    const [second, ...more] = await monitoring.runs(weekly, 20);
    expect([first?.status, second?.status, more]).toEqual(['violations', 'clean', []]);
    expect(second?.id).not.toBe(first?.id);
  });

  it('is asked again about a report that could not be read', async () => {
    leaves('1.json', drifted);
    world.aws.objects.deny(`${prefix}1.json`);
    expect(await monitoring.runs(weekly, 20)).toMatchObject([
      { status: 'failed', reason: 'access denied' },
    ]);
    world.aws.objects.allow(`${prefix}1.json`);
    expect(await monitoring.runs(weekly, 20)).toMatchObject([{ status: 'violations' }]);
  });

  it('is met by a sweep, which reads nothing; silence is seen, and so is a prefix that is empty', async () => {
    await expect(swept()).rejects.toThrow('NoSuchBucket');
    world.aws.objects.put(home.account, 's3://reports/evidently/other/1.json', drifted);
    expect(await swept()).toEqual(['weekly |overdue']);
    leaves('1.json', drifted);
    const run = 'weekly evidently/credit risk/1.json@2026-11-20T09:20:00.000Z|';
    expect(await swept()).toEqual([run]);
    world.clock.advance(8 * day + 1);
    expect(await swept()).toEqual([`${run}overdue`]);
    expect(reads()).toBe(0);
  });

  it('lists page after page, and no more than ten of them', async () => {
    for (let n = 0; n < 1_001; n += 1) {
      world.aws.objects.put(home.account, `${prefix}${n}.json`, clean);
    }
    leaves('000-newest.json', clean);
    expect(await swept()).toEqual([expect.stringContaining('/000-newest.json@')]);
    for (let n = 0; n < 10_000; n += 1) {
      world.aws.objects.put(home.account, `${prefix}more/${n}.json`, '{}');
    }
    await expect(swept()).rejects.toMatchObject({
      message: `There are more than 10000 objects below ${prefix}.`,
      advice: expect.stringContaining('narrower prefix'),
    });
  });

  it.each([
    ['weekly', 'evidently/credit risk/2026/1.json'],
    [undefined, 'evidently/credit risk/2026/1.html'],
    [undefined, 'evidently/other/1.json'],
  ])('%s is what an object is of: %s', async (name, key) => {
    expect((await monitoring.ofObject({ bucket: 'reports', key }))?.name).toBe(name);
    expect(await monitoring.ofObject({ bucket: 'other', key })).toBeUndefined();
  });
});
