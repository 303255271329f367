import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateEndpointCommand, DescribeEndpointCommand } from '@aws-sdk/client-sagemaker';
import { canary } from './canary.ts';
import { deploying } from './deploying.ts';
import { heard } from './heard.ts';
import { home } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let world: ServedWorld;
let endpoint: string;
let version: string;
let steps: ReturnType<typeof deploying>;
beforeEach(() => start());
afterEach(() => world.stop());

async function start(options?: Parameters<typeof startServed>[0]): Promise<void> {
  world = await startServed(options);
  ({ endpoint } = world.served());
  steps = deploying(world);
  version = await steps.config('v2');
}

const alarms = ['credit-risk-prod-p99', 'credit-risk-prod-5xx'];

/** The endpoint after this much more time: it serves the old configuration, and nothing is pending. */
async function after(ms: number) {
  world.clock.advance(ms);
  const { EndpointStatus, EndpointConfigName, PendingDeploymentSummary, FailureReason } =
    await steps.now();
  const [pending] = PendingDeploymentSummary?.ProductionVariants ?? [];
  return {
    status: EndpointStatus,
    config: EndpointConfigName,
    phase: pending?.VariantStatus?.[0]?.Status,
    weight: pending?.CurrentWeight,
    reason: FailureReason,
  };
}

const silent = {
  status: 'InService',
  config: 'credit-risk-prod-1',
  phase: undefined,
  weight: undefined,
  reason: undefined,
};

describe('a deployment is rolled back in silence', () => {
  it('when its version breaks while it bakes: alarms go off by themselves', async () => {
    const events = heard(world.aws, 'CloudWatch Alarm State Change');
    const changes = heard(world.aws, 'SageMaker Endpoint State Change');
    world.aws.company.alarmsOn(endpoint);
    await steps.updates('v2', { DeploymentConfig: canary(...alarms) });
    expect(await after(8_000)).toMatchObject({ phase: 'Baking', weight: 10 });
    world.aws.company.breaks(version);
    // Twelve percent of a tenth of the requests fail, for a second; but all of that tenth are slow.
    expect(await after(1_000)).toMatchObject({ status: 'Updating', phase: 'Deleting', weight: 0 });
    expect(await after(2_000)).toEqual(silent);
    expect(events().map(({ detail }) => [detail['alarmName'], detail['state']])).toEqual([
      ['credit-risk-prod-p99', expect.objectContaining({ value: 'OK' })],
      ['credit-risk-prod-5xx', expect.objectContaining({ value: 'OK' })],
      ['credit-risk-prod-p99', expect.objectContaining({ value: 'ALARM' })],
    ]);
    expect(changes().at(-1)?.detail).toMatchObject({
      EndpointStatus: 'IN_SERVICE',
      EndpointConfigName: 'credit-risk-prod-1',
    });
  });

  it('when it comes to bake a version that was broken before, however far the clock jumps', async () => {
    world.aws.company.alarmsOn(endpoint);
    world.aws.company.breaks(version);
    await steps.updates('v2', { DeploymentConfig: canary(...alarms) });
    expect(await after(600_000)).toEqual(silent);
  });

  it('at once when an alarm is in ALARM already', async () => {
    const { errors } = world.aws.company.alarmsOn(endpoint);
    world.aws.company.alarmBecomes(errors, 'ALARM');
    await steps.updates('v2', { DeploymentConfig: canary(...alarms) });
    expect(await after(0)).toEqual(silent);
  });

  it('when somebody sets its alarm off, but by no other alarm', async () => {
    const { p99 } = world.aws.company.alarmsOn(endpoint);
    const other = world.aws.company.alarmsOn(endpoint, { names: { p99: 'a', errors: 'b' } });
    await steps.updates('v2', { DeploymentConfig: canary(...alarms) });
    await after(7_000);
    world.aws.company.alarmBecomes(other.p99, 'ALARM');
    expect(await after(0)).toMatchObject({ phase: 'Baking' });
    world.aws.company.alarmBecomes(p99, 'ALARM');
    expect(await after(0)).toMatchObject({ phase: 'Deleting' });
    expect(await after(2_000)).toEqual(silent);
  });

  it('when it takes longer than it may', async () => {
    const { BlueGreenUpdatePolicy } = canary();
    if (!BlueGreenUpdatePolicy) throw new Error('a canary is blue and green');
    const policy = { ...BlueGreenUpdatePolicy, MaximumExecutionTimeoutInSeconds: 600 };
    await steps.updates('v2', { DeploymentConfig: { BlueGreenUpdatePolicy: policy } });
    expect(await after(10_000)).toMatchObject({ status: 'Updating', phase: 'Deleting' });
    expect(await after(2_000)).toEqual(silent);
  });

  it.each(['removed', 'denied'])('when an image of its model is %s', async (how) => {
    const image = `${home.account}.dkr.ecr.${home.region}.amazonaws.com/credit-risk-xgboost`;
    if (how === 'removed') world.aws.company.removesImage(image);
    else world.aws.company.deniesImage(`${image}:1.7-3`, home.account);
    await steps.updates('v2');
    expect(await after(3_999)).toMatchObject({ phase: 'Creating' });
    expect(await after(1)).toMatchObject({ status: 'Updating', phase: 'Deleting' });
    expect(await after(2_000)).toEqual(silent);
  });

  it('when the next one is to fail, in any phase; the one after that goes well', async () => {
    world.aws.company.nextDeploymentFails(endpoint);
    world.aws.company.nextDeploymentFails(endpoint, {
      phase: 'Baking',
      reason: 'Insufficient capacity.',
    });
    await steps.updates('v2');
    expect(await after(6_000)).toEqual(silent);
    await steps.updates('v2', { DeploymentConfig: canary() });
    expect(await after(60_000)).toEqual({ ...silent, reason: 'Insufficient capacity.' });
    await steps.updates('v2');
    expect((await after(0)).reason).toBeUndefined();
    expect(await after(7_000)).toEqual({ ...silent, config: 'v2' });
  });
});

describe('a deployment that is rolled back', () => {
  it('says why where AWS is told to', async () => {
    await world.stop();
    await start({ deployments: { tellsWhy: true } });
    const { p99 } = world.aws.company.alarmsOn(endpoint);
    await steps.updates('v2', { DeploymentConfig: canary(...alarms) });
    await after(7_000);
    world.aws.company.alarmBecomes(p99, 'ALARM');
    expect(await after(2_000)).toEqual({
      ...silent,
      reason: 'Alarm credit-risk-prod-p99 is in ALARM.',
    });
  });

  it('has nothing to go back to when it was the first', async () => {
    world.aws.company.removesImage(
      `${home.account}.dkr.ecr.${home.region}.amazonaws.com/credit-risk-xgboost:1.7-3`,
    );
    const EndpointName = 'fresh';
    await world.sagemaker.send(
      new CreateEndpointCommand({ EndpointName, EndpointConfigName: 'v2' }),
    );
    world.clock.advance(6_000);
    expect(await world.sagemaker.send(new DescribeEndpointCommand({ EndpointName }))).toMatchObject(
      {
        EndpointStatus: 'Failed',
        FailureReason: expect.stringContaining('credit-risk-xgboost:1.7-3 could not be found'),
      },
    );
  });

  it('takes as long as it is said to', async () => {
    await world.stop();
    await start({ deployments: { createMs: 1, shiftMs: 1, cleanMs: 1, waitScale: 1 } });
    await steps.updates('v2', { DeploymentConfig: canary() });
    expect(await after(600_001)).toMatchObject({ phase: 'Baking', weight: 10 });
    expect(await after(300_003)).toEqual({ ...silent, config: 'v2' });
  });
});
