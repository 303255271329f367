import { describe, expect, it } from '@jest/globals';
import { planDeploy } from '../../handlers/actions/plan/plan-deploy.ts';
import type { Wanted } from '../../handlers/actions/plan/wanted.ts';
import { binding } from '../../src/deployments/binding.ts';
import type { Deployments, ModelRest, Rollout, StageBinding } from '../../src/index.ts';
import { fakeEndpoint, served } from './fake-endpoint.ts';
import { arnOf, group } from './fake-world.ts';

const rollout: Rollout = {
  strategy: 'rolling',
  step: 20,
  wait: 60,
  timeout: 2_400,
  alarms: ['p99'],
};
const closed: ModelRest = {
  VpcConfig: { SecurityGroupIds: ['sg-1'], Subnets: ['subnet-1'] },
  EnableNetworkIsolation: true,
};

const planned = (
  bound: StageBinding,
  more: Partial<Wanted> = {},
  deployments: Partial<Deployments> = {},
  endpoint = fakeEndpoint(bound),
) => {
  const wanted = { binding: bound, group, stage: 'prod', to: { arn: arnOf(12), version: 12 } };
  const reader = { ...endpoint.deployments, ...deployments };
  return planDeploy({ ...wanted, rollout, ...more }, { deployments: reader });
};

const runsIn = (rest: ModelRest): Partial<Deployments> => ({
  model: async (_at, name) => ({ name, packages: [], images: [], rest }),
});

describe('a new model', () => {
  it('runs where the one runs in whose place it comes, and its name says so', async () => {
    const open = await planned(served());
    const plan = await planned(served(), {}, runsIn(closed));
    expect(plan).toMatchObject({ model: { rest: closed } });
    expect(open).toMatchObject({ model: { rest: {} } });
    const name = expect.stringMatching(/^credit-risk-v12-[0-9a-f]{10}$/u);
    expect(plan).toMatchObject({ model: { name } });
    const nameOf = (made: typeof plan) =>
      made && 'by' in made && made.by === 'endpoint' ? made.model?.name : undefined;
    expect(nameOf(plan)).not.toBe(nameOf(open));
  });

  it('is not made where the other cannot be read: its network would be open', async () => {
    expect(await planned(served(), {}, { model: async () => 'gone' })).toMatchObject({
      because: 'lacks/previous/model-v10',
    });
  });

  it('of a first endpoint runs in no network of its own', async () => {
    const endpoint = fakeEndpoint();
    endpoint.goes();
    const bound = served({ instanceType: 'ml.m5.large' });
    expect(await planned(bound, {}, runsIn(closed), endpoint)).toMatchObject({
      model: { rest: {} },
    });
  });
});

describe('a first endpoint', () => {
  it('has no traffic to move, and nothing that an alarm could take it back to', async () => {
    const endpoint = fakeEndpoint();
    endpoint.goes();
    const bound = served({ instanceType: 'ml.m5.large' });
    const plan = await planned(bound, {}, {}, endpoint);
    expect(plan).toMatchObject({
      rollout: { strategy: 'allAtOnce', wait: 0, timeout: 2_400, alarms: [] },
      watch: { alarms: ['credit-prod-p99'] },
    });
    expect(plan).not.toHaveProperty('from');
  });
});

describe('instances', () => {
  it('stay as many as autoscaling made them, unless they are of another type', async () => {
    expect(await planned(served())).toMatchObject({ keepCapacity: true });
    expect(await planned(served({ instanceType: 'ml.m5.large', instances: 4 }))).toMatchObject({
      keepCapacity: true,
    });
    const other = served({ instanceType: 'ml.g5.xlarge', instances: 4 });
    expect(await planned(other)).toMatchObject({
      keepCapacity: false,
      config: { variants: [{ rest: { InstanceType: 'ml.g5.xlarge', InitialInstanceCount: 4 } }] },
    });
  });

  it('are counted anew by a way back to another type', async () => {
    const endpoint = fakeEndpoint();
    const old = endpoint.configs.get('old');
    const variants = (old?.variants ?? []).map((each) => ({
      ...each,
      rest: { ...each.rest, InstanceType: 'ml.g5.xlarge' },
    }));
    if (old) endpoint.configs.set('new', { ...old, name: 'new', variants });
    endpoint.change({ config: 'new' });
    expect(await planned(served(), { served: 'old' }, {}, endpoint)).toMatchObject({
      config: { name: 'old' },
      keepCapacity: false,
    });
  });
});

function two() {
  const endpoint = fakeEndpoint();
  const old = endpoint.configs.get('old');
  const variants = [...(old?.variants ?? []), { name: 'Other', model: 'model-v10', rest: {} }];
  if (old) endpoint.configs.set('old', { ...old, variants });
  return endpoint;
}

describe('a rolling deployment', () => {
  it('is none of several variants: AWS would refuse it', async () => {
    expect(await planned(served())).toMatchObject({ rollout: { strategy: 'rolling', step: 20 } });
    expect(await planned(served(), {}, {}, two())).toMatchObject({
      because: 'lacks/variant/AllTraffic',
      facts: { because: expect.stringContaining('one variant alone') },
    });
  });

  it('goes back all at once instead', async () => {
    const back = { ...rollout, alarms: [] };
    const plan = await planned(served(), { rollout: back }, {}, two());
    expect(plan).toMatchObject({ rollout: { strategy: 'allAtOnce', wait: 0, timeout: 2_400 } });
    expect(plan).not.toHaveProperty('rollout.step');
  });
});

describe('an inference component', () => {
  const parsed = binding.parse({
    by: 'inferenceComponent',
    groups: ['credit-risk'],
    stages: ['prod'],
    component: 'scores',
    endpoint: 'shared',
    executionRole: 'arn:aws:iam::111122223333:role/Serving',
  });
  const bound: StageBinding = { ...parsed, at: group };
  const component: Partial<Deployments> = {
    component: async () => ({ status: 'InService', model: 'model-v10', changedAt: '' }),
  };

  it('goes back to the very model that served before, and makes none', async () => {
    const plan = await planned(bound, { served: 'model-v10' }, component);
    expect(plan).toMatchObject({ model: { name: 'model-v10' }, from: { config: 'model-v10' } });
    expect(plan).not.toHaveProperty('make');
  });

  it.each([undefined, 'deleted'])('is given a new model else: %s', async (name) => {
    const more = name === undefined ? {} : { served: name };
    const plan = await planned(bound, more, component);
    expect(plan).toMatchObject({
      model: { name: expect.stringMatching(/^credit-risk-v12-/u) },
      make: { modelPackage: arnOf(12), rest: {} },
    });
  });
});
