import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { monitorSubject } from '../../src/index.ts';
import type { MonitorRef } from '../../src/index.ts';
import { partner } from './connected.ts';
import { home } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const hour = 3_600_000;
let world: MonitoringWorld;
beforeEach(async () => {
  world = await startMonitoring();
});
afterEach(() => world.stop());

/** An endpoint that serves the first version of credit-risk, and a monitor of it. */
function watched(type: 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability') {
  const version = world.aws.company.registers('credit-risk');
  const endpoint = world.aws.company.serves('credit-prod', { versions: [version] });
  return { version, endpoint, schedule: world.aws.company.monitors(endpoint, { type }) };
}

const refOf = (name: string): MonitorRef => ({
  group: { ...home, name: 'credit-risk' },
  source: 'model-monitor',
  name,
});
const data = refOf('credit-prod-data-quality');

async function subjects(monitoring = world.monitoring): Promise<readonly string[]> {
  const found: string[] = [];
  const swept = monitoring.monitors(world.clock.now());
  for await (const { ref } of swept) found.push(monitorSubject(ref));
  return found;
}

const at = (hour: string) => new Date(`2026-11-20T${hour}:00.000Z`);
const scheduled = (hour: string) => ({
  id: at(hour).toISOString(),
  scheduledAt: at(hour).toISOString(),
});

describe('a monitor of SageMaker', () => {
  it('leads from its endpoint to the version in service', async () => {
    const { version, schedule } = watched('DataQuality');
    expect(await world.monitoring.monitor(data)).toEqual({
      ref: data,
      type: 'dataQuality',
      resource: schedule,
      endpoint: 'credit-prod',
      endpointStatus: 'InService',
      serves: [{ version: 1, arn: version }],
      schedule: {
        status: 'Scheduled',
        createdAt: '2026-11-19T08:20:00.000Z',
        every: hour,
      },
    });
    expect(await world.monitoring.ofResource(schedule)).toEqual(data);
    expect(await world.monitoring.monitor(refOf('nobody'))).toBe('gone');
    expect(await world.monitoring.ofResource(schedule.replace('credit', 'other'))).toBeUndefined();
  });

  it('is about another group once its endpoint serves that, but not where nothing is served', async () => {
    const { endpoint, schedule } = watched('DataQuality');
    expect(await world.monitoring.monitor(data)).toMatchObject({ serves: [{ version: 1 }] });
    world.aws.company.serves('credit-prod', { versions: [world.aws.company.registers('fraud')] });
    // What an endpoint serves is asked every ten minutes.
    expect(await world.monitoring.monitor(data)).toMatchObject({ serves: [{ version: 1 }] });
    world.clock.advance(10 * 60_000);
    expect(await world.monitoring.monitor(data)).toBe('gone');
    expect(await world.monitoring.ofResource(schedule)).toMatchObject({ group: { name: 'fraud' } });
    world.aws.company.serves('credit-prod', { versions: [] });
    world.aws.company.endpointBecomes(endpoint, { status: 'Failed', reason: 'no capacity' });
    world.clock.advance(10 * 60_000);
    expect(await world.monitoring.monitor(data)).toMatchObject({
      serves: [],
      endpointStatus: 'Failed',
    });
    expect(await world.monitoring.ofResource(schedule)).toBeUndefined();
  });

  it('belongs where ringi.yaml says, whatever its endpoint serves', async () => {
    const { schedule } = watched('DataQuality');
    const bindings = [{ schedule: 'credit-*', group: 'scores', stage: 'prod' }];
    const monitoring = world.bound(bindings);
    const ref = { ...data, group: { ...home, name: 'scores' } };
    expect(await monitoring.ofResource(schedule)).toEqual(ref);
    expect(await monitoring.monitor(ref)).toMatchObject({ stage: 'prod', serves: [] });
    expect(await subjects(monitoring)).toEqual([monitorSubject(ref)]);
  });

  it('may watch a model that is registered in another account', async () => {
    const [{ region }, { account }] = [home, partner];
    await world.stop();
    world = await startMonitoring([home, { ...partner, region }]);
    const version = world.aws.company.registers('credit-risk');
    const endpoint = world.aws.company.serves('credit-prod', {
      versions: [version],
      account,
      region,
    });
    const schedule = world.aws.company.monitors(endpoint);
    const ref = { ...data, at: { account, region } };
    expect(await world.monitoring.ofResource(schedule)).toEqual(ref);
    expect(await world.monitoring.monitor(ref)).toMatchObject({ serves: [{ version: 1 }] });
    expect(await subjects()).toEqual([
      `${home.account}:${home.region}:credit-risk/model-monitor@${account}:${region}/${data.name}`,
    ]);
  });

  it('lists its runs, newest first', async () => {
    const { schedule } = watched('DataQuality');
    world.aws.company.monitorRuns(schedule, { at: at('04:00') });
    world.aws.company.monitorRuns(schedule, { at: at('05:00'), finding: 'drift' });
    world.aws.company.monitorRuns(schedule, { at: at('06:00'), finding: 'noData' });
    world.aws.company.monitorRuns(schedule, { at: at('07:00'), finding: 'stopped' });
    world.aws.company.monitorRuns(schedule, { finding: 'running' });
    expect(await world.monitoring.runs(data, 4)).toEqual([
      { ...scheduled('08:00'), status: 'running' },
      { ...scheduled('07:00'), status: 'stopped', endedAt: '2026-11-20T07:09:00.000Z' },
      {
        ...scheduled('06:00'),
        status: 'failed',
        endedAt: '2026-11-20T06:09:00.000Z',
        reason: 'Job inputs had no data',
      },
      { ...scheduled('05:00'), status: 'violations', endedAt: '2026-11-20T05:09:00.000Z' },
    ]);
    expect(await world.monitoring.runs(refOf('nobody'), 4)).toEqual([]);
  });

  it.each(['DataQuality', 'ModelQuality', 'ModelBias', 'ModelExplainability'] as const)(
    '%s is found by its job, and no other job is: not even the one that merges',
    async (type) => {
      const { schedule } = watched(type);
      const { job = '' } = world.aws.company.monitorRuns(schedule, { finding: 'drift' });
      const found = await world.monitoring.ofProcessingJob(job);
      expect(found).toMatchObject({ source: 'model-monitor', group: data.group });
      expect(await world.monitoring.ofProcessingJob(job.toLowerCase())).toEqual(found);
      const merge = job.replace(/\/[a-z-]+-monitoring-/u, '/groundtruth-merge-');
      expect(await world.monitoring.ofProcessingJob(merge)).toBeUndefined();
      expect(await world.monitoring.ofProcessingJob(`${job}0`)).toBeUndefined();
    },
  );

  it.each(['an account of nobody', 'no ARN'])('is not asked for a job of %s', async (what) => {
    const arn = `arn:aws:sagemaker:eu-west-1:999988887777:processing-job/a`;
    const before = world.aws.calls.length;
    expect(await world.monitoring.ofProcessingJob(what === 'no ARN' ? 'a' : arn)).toBeUndefined();
    expect(world.aws.calls.length).toBe(before);
  });
});
