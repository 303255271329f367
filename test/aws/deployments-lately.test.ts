import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deployments } from '../../adapters/aws/deployments.ts';
import { lately } from '../../adapters/aws/deployments/lately.ts';
import type { Deployments } from '../../src/index.ts';
import { servingWorld, type ServingWorld } from './serving-world.ts';
import { home } from './signed-by.ts';

let world: ServingWorld;
let looks: Deployments;
let decision: Deployments;
beforeEach(async () => {
  world = await servingWorld();
  const memory = lately(world.clock);
  const by = (who: 'looks' | 'decision') =>
    deployments(world.connections, { bindings: [], lately: { memory, by: who } });
  looks = by('looks');
  decision = by('decision');
});
afterEach(() => world.ends());

const times = (operation: string) =>
  world.aws.calls.filter((each) => each.operation === operation).length;
const image = `${home.account}.dkr.ecr.${home.region}.amazonaws.com/credit-risk-xgboost:1.7-3`;
const containers = [{ image, environment: [] }];

describe('what looks share', () => {
  it.each([
    ['endpoint', 10, 'DescribeEndpoint', () => looks.endpoint(home, 'credit-risk-prod')],
    ['alarms', 10, 'DescribeAlarms', () => looks.alarms(home, ['p99'])],
    ['model', 60, 'DescribeModel', () => looks.model(home, 'next')],
    ['config', 60, 'DescribeEndpointConfig', () => looks.config(home, 'next')],
    ['readable', 300, 'DescribeImages', () => looks.readable(home, { containers })],
  ])('%s is asked for once in %d seconds', async (_what, seconds, operation, look) => {
    await world.prepares('next');
    const before = times(operation);
    await Promise.all([look(), look()]);
    world.clock.advance(seconds * 1_000 - 1);
    await look();
    expect(times(operation)).toBe(before + 1);
    world.clock.advance(1);
    await look();
    expect(times(operation)).toBe(before + 2);
  });

  it('is no answer that may be another in a moment', async () => {
    for (const _ of [1, 2]) {
      expect(await looks.model(home, 'next')).toBe('gone');
      expect(await looks.config(home, 'next')).toBe('gone');
    }
    world.aws.company.removesImage(image);
    for (const _ of [1, 2]) {
      expect(await looks.readable(home, { containers })).toMatchObject([{ is: 'missing' }]);
    }
    expect(['DescribeModel', 'DescribeEndpointConfig', 'DescribeImages'].map(times)).toEqual([
      2, 2, 2,
    ]);
  });

  it('is told apart by place and by name', async () => {
    const [one, other] = [
      await looks.alarms(home, ['a', 'b']),
      await looks.alarms(home, ['b', 'a']),
    ];
    expect([one, other].map((all) => all.map(({ name }) => name))).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });
});

describe('carrying out a decision', () => {
  it('asks for everything each time, and looks know it then', async () => {
    const before = await looks.endpoint(home, 'credit-risk-prod');
    await world.prepares('next');
    const asked = times('DescribeEndpoint');
    world.aws.company.serves('credit-risk-prod', { versions: [world.second] });
    expect(await looks.endpoint(home, 'credit-risk-prod')).toEqual(before);
    const now = await decision.endpoint(home, 'credit-risk-prod');
    expect(now).not.toEqual(before);
    expect(await decision.endpoint(home, 'credit-risk-prod')).toEqual(now);
    expect(await looks.endpoint(home, 'credit-risk-prod')).toEqual(now);
    expect(times('DescribeEndpoint')).toBe(asked + 2);
  });
});
