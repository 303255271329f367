import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { servingWorld, type ServingWorld } from './serving-world.ts';
import { home } from './signed-by.ts';

let world: ServingWorld;
beforeEach(async () => {
  world = await servingWorld();
});
afterEach(() => world.ends());

describe('how an endpoint serves', () => {
  const of = { endpoint: 'credit-risk-prod', variant: 'AllTraffic' };

  it('is counted by the minute, with latencies in milliseconds', async () => {
    const from = world.clock.now();
    await world.passes(600);
    const level = await world.port.serviceLevel(home, of, from);
    expect(level.invocations).toBeGreaterThan(50_000);
    expect(level.p99).toBeCloseTo(146, 0);
    expect(level.errors).toBeCloseTo(0.0002, 4);
    const query = world.aws.calls.find((each) => each.operation === 'GetMetricData');
    expect(query?.input).toMatchObject({
      MetricDataQueries: [
        { MetricStat: { Metric: { Namespace: 'AWS/SageMaker' }, Period: 60, Stat: 'Sum' } },
        {},
        { MetricStat: { Period: 60, Stat: 'p99' } },
        { MetricStat: { Period: 60, Stat: 'p99' } },
      ],
    });
    expect(await world.port.serviceLevel(home, of, 600_000)).toEqual(level);
    const config = 'another';
    expect(await world.port.serviceLevel(home, { ...of, config }, from)).toEqual({
      invocations: 0,
    });
  });

  it.each([
    [4, 900, '08:13'],
    [1, 300, '08:13'],
  ])('is the worst of periods that began in %d hours', async (hours, Period, from) => {
    const since = new Date(`2026-11-20T${from}:00.000Z`);
    world.clock.advance(13 * 60_000 + hours * 3_600_000);
    const level = await world.port.serviceLevel(home, of, since);
    expect(level.p99).toBeCloseTo(146, 0);
    const query = world.aws.calls.find((each) => each.operation === 'GetMetricData');
    expect(query?.input).toMatchObject({
      MetricDataQueries: [{}, {}, { MetricStat: { Period } }, { MetricStat: { Period } }],
    });
  });

  it('says nothing of what served before', async () => {
    const { aws, clock, port, second } = world;
    aws.company.breaks(world.first);
    clock.advance(13 * 60_000);
    aws.company.serves('credit-risk-prod', { versions: [second] });
    clock.advance(60_000);
    const since = clock.now();
    clock.advance(250 * 60_000);
    expect((await port.serviceLevel(home, of, 270 * 60_000)).p99).toBeGreaterThan(900);
    expect((await port.serviceLevel(home, of, since)).p99).toBeCloseTo(146, 0);
    expect((await port.serviceLevel(home, of, since)).errors).toBeLessThan(0.001);
  });

  it('begins no earlier than it may, and asks for nothing that lies ahead', async () => {
    const { aws, clock, port } = world;
    aws.company.breaks(world.first);
    clock.advance(13 * 60_000);
    aws.company.mends(world.first);
    clock.advance(60_000);
    const notBefore = clock.now();
    const asked = () => aws.calls.filter(({ operation }) => operation === 'GetMetricData').length;
    const level = () => port.serviceLevel(home, of, { last: 600_000, notBefore });
    expect(await level()).toEqual({ invocations: 0 });
    expect(asked()).toBe(0);
    clock.advance(5 * 60_000);
    expect((await level()).p99).toBeCloseTo(146, 0);
    expect((await port.serviceLevel(home, of, 600_000)).p99).toBeGreaterThan(900);
    clock.advance(30 * 60_000);
    expect((await level()).invocations).toBe(
      (await port.serviceLevel(home, of, 600_000)).invocations,
    );
  });

  it('is told of a component by its name, whatever else its endpoint serves', async () => {
    const { aws, clock, port, second } = world;
    await world.hosts('scores', second);
    clock.advance(600_000);
    aws.company.breaks(world.first);
    const from = clock.now();
    clock.advance(600_000);
    expect((await port.serviceLevel(home, of, from)).p99).toBeGreaterThan(900);
    const level = await port.serviceLevel(home, { component: 'scores' }, from);
    expect(level.invocations).toBeGreaterThan(50_000);
    expect(level.p99).toBeCloseTo(146, 0);
  });

  it('is left out where CloudWatch has no data', async () => {
    for (const nobody of [{ ...of, endpoint: 'nobody' }, { component: 'nobody' }]) {
      expect(await world.port.serviceLevel(home, nobody, 60_000)).toEqual({ invocations: 0 });
    }
  });
});
