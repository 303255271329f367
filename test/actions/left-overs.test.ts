import { describe, expect, it } from '@jest/globals';
import { leftOvers } from '../../handlers/actions/plan/left-overs.ts';
import { binding } from '../../src/deployments/binding.ts';
import type { Execution, Standing, StageBinding } from '../../src/index.ts';
import { configName, fakeMade, modelName } from './fake-made.ts';
import { served } from './fake-endpoint.ts';
import { execution, fakeWorld, group, standing } from './fake-world.ts';

const by = (version: number, previous?: number): Pick<Standing, 'served'> => ({
  served: {
    config: configName(version),
    ...(previous === undefined ? {} : { previous: configName(previous) }),
  },
});
/** v12 stands, after v10 and v9. */
const history: readonly Standing[] = [
  { ...standing('prod', 12, '19'), ...by(12, 10) },
  { ...standing('prod', 10, '14'), ...by(10, 9) },
  { ...standing('prod', 9, '10'), ...by(9) },
];

type Made = ReturnType<typeof fakeMade>;

async function found(
  made: Made,
  standings: readonly Standing[] = history,
  executions: readonly Execution[] = [],
) {
  const { world } = fakeWorld([], standings);
  const at = async (_group: unknown, stage: string) => (stage === 'prod' ? executions : []);
  const { names, kept, more } = await leftOvers(group, {
    ...world,
    executions: { ...world.executions, at },
    deployments: made.deployments,
    endpoints: made.endpoints,
  });
  const why = Object.fromEntries(kept.map((each) => [each.name, each.why]));
  return { names: names.map(({ name }) => name), why, more };
}

function versions(...all: readonly number[]): Made {
  const made = fakeMade();
  for (const version of all) made.version(version);
  return made;
}

describe('what is left over', () => {
  it('is what nothing serves and no rollback needs, configurations first', async () => {
    const { names, why } = await found(versions(8, 9, 10, 11, 12));
    expect(names).toEqual([configName(8), configName(11), modelName(8), modelName(11)]);
    expect(why).toMatchObject({
      [configName(12)]: { is: 'serves', stage: 'prod' },
      [modelName(12)]: { is: 'serves', stage: 'prod' },
      [configName(10)]: { is: 'wayBack', stage: 'prod', version: 10 },
      [modelName(9)]: { is: 'wayBack', stage: 'prod', version: 9 },
    });
  });

  it('is nothing that another group’s name may mean', async () => {
    const made = versions(12);
    const longer = 'credit-risk-v2';
    made.model(`${longer}-v3-0123456789`, [`arn:aws:x:model-package/${longer}/3`]);
    made.config(`${longer}-prod-v3-0123456789`, `${longer}-v3-0123456789`);
    made.model('credit-risk-v3-by-hand', []);
    made.config('credit-risk-prod-eu', modelName(12));
    expect(await found(made)).toMatchObject({ names: [] });
  });

  it('is nothing that the cut name of another group means: its models tell', async () => {
    const made = versions(12);
    const other = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/credit-risk-eu/7';
    made.model(modelName(7), [other]);
    made.config(configName(7), modelName(7));
    const { names, why } = await found(made);
    expect(names).toEqual([]);
    expect(why[configName(7)]).toEqual({ is: 'unknown' });
    expect(why[modelName(7)]).toBeUndefined();
  });

  it('is not what a pending update brings, whoever began it', async () => {
    const made = versions(11, 12);
    made.change({ status: 'Updating', pending: { config: configName(11), variants: [] } });
    expect(await found(made)).toMatchObject({ names: [] });
  });

  it('is not what an endpoint uses that no stage is bound to', async () => {
    const made = versions(8, 11, 12);
    made.other('by-hand', configName(11));
    const { names, why } = await found(made);
    expect(names).toEqual([configName(8), modelName(8)]);
    expect(why[modelName(11)]).toEqual({ is: 'usedBy', endpoint: 'by-hand' });
  });

  it('is nothing where endpoints cannot be listed: one may serve with any of it', async () => {
    const made = versions(8, 12);
    made.hidesEndpoints();
    const { names, why } = await found(made);
    expect(names).toEqual([]);
    expect(why).toMatchObject({
      [configName(8)]: { is: 'unknown' },
      [modelName(8)]: { is: 'unknown' },
      [modelName(12)]: { is: 'serves' },
    });
  });

  it('is nothing while the endpoint is changed to who knows what', async () => {
    const made = versions(11, 12);
    made.change({ status: 'RollingBack' });
    const { names, why } = await found(made);
    expect(names).toEqual([]);
    expect(why[configName(11)]).toEqual({ is: 'changing', stage: 'prod' });
  });

  it('is not what an execution plans, or would go back to', async () => {
    const running: Execution = {
      ...execution('promote', 'prod', 13),
      plan: {
        packages: [],
        standings: [],
        touched: [],
        deploy: {
          by: 'endpoint',
          at: { account: group.account, region: group.region },
          stage: 'prod',
          endpoint: 'credit-risk-prod',
          to: { version: 13, arn: 'arn' },
          from: { config: configName(11) },
          watch: { for: 1, p99: 1, availability: 1, alarms: [] },
          limit: 1,
          variant: 'V0',
          model: { name: modelName(13), modelPackage: 'arn', role: 'role' },
          config: {
            name: configName(13),
            variants: [{ name: 'V0', model: modelName(13), rest: {} }],
            rest: {},
          },
          rollout: { strategy: 'allAtOnce', wait: 0, timeout: 600, alarms: [] },
        },
      },
    };
    const made = versions(8, 11, 12, 13);
    expect(await found(made, history, [running])).toMatchObject({
      names: [configName(8), modelName(8)],
      why: { [configName(13)]: { is: 'planned' }, [modelName(11)]: { is: 'planned' } },
    });
  });

  it('is no configuration whose models cannot be read, and no model of nobody', async () => {
    const made = versions(12);
    made.config(configName(8), modelName(8));
    made.model(modelName(7), []);
    const { names, why } = await found(made);
    expect(names).toEqual([]);
    expect([why[configName(8)], why[modelName(7)]]).toEqual([{ is: 'unknown' }, { is: 'unknown' }]);
  });

  it('is no model that a configuration names which stays, as a shadow either', async () => {
    const made = versions(7, 8, 12);
    made.config('credit-risk-uat-v7-0123456789', modelName(7));
    made.shadowed(configName(12), modelName(8));
    const { names, why } = await found(made);
    expect(names).toEqual([configName(7), configName(8)]);
    expect(why[modelName(7)]).toMatchObject({ is: 'named' });
    expect(why[modelName(8)]).toMatchObject({ is: 'serves' });
  });

  it('is no model where the configuration that serves is gone', async () => {
    const made = versions(8);
    const { names, why } = await found(made);
    expect(names).toEqual([configName(8)]);
    expect(why[modelName(8)]).toEqual({ is: 'unknown' });
  });

  it('is what a version needed that was rolled back from, or retired', async () => {
    const back: readonly Standing[] = [
      { ...standing('prod', 10, '20', 'rollback'), ...by(10, 12) },
      ...history.map((each) => (each.version === 9 ? { ...each, retired: true as const } : each)),
    ];
    const made = versions(9, 10, 12);
    made.change({ config: configName(10) });
    const { names } = await found(made, back);
    expect(names).toEqual([configName(9), configName(12), modelName(9), modelName(12)]);
  });

  it('is what served before without a standing of its own only where that is known', async () => {
    const [first] = history;
    const { names, why } = await found(versions(10, 12), first ? [first] : []);
    expect(names).toEqual([]);
    expect(why[configName(10)]).toEqual({ is: 'unknown' });
  });

  it('is listed twenty at a time', async () => {
    const made = versions(12, ...Array.from({ length: 25 }, (_, n) => n + 100));
    const { names, more } = await found(made);
    expect(names).toHaveLength(20);
    expect(more).toBe(5 + 20);
    expect(names.every((name) => name.includes('-prod-'))).toBe(true);
  });
});

describe('what is left over of an inference component', () => {
  const component: StageBinding = {
    ...binding.parse({
      by: 'inferenceComponent',
      groups: ['credit-risk'],
      stages: ['uat'],
      component: 'credit-risk-uat',
      endpoint: 'shared',
      executionRole: 'arn:aws:iam::111122223333:role/Serving',
    }),
    at: { account: group.account, region: group.region },
  };
  const uat: readonly Standing[] = [
    { ...standing('uat', 12, '19'), served: { config: modelName(12), previous: modelName(10) } },
    { ...standing('uat', 10, '14'), served: { config: modelName(10) } },
  ];
  const made = (status = 'InService') => {
    const place = fakeMade({ uat: component });
    place.goes();
    for (const version of [8, 10, 12]) place.model(modelName(version), [`${arn}/${version}`]);
    place.component('credit-risk-uat', { model: modelName(12), status });
    return place;
  };
  const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/credit-risk';

  it('are models alone', async () => {
    const { names, why } = await found(made(), uat);
    expect(names).toEqual([modelName(8)]);
    expect(why).toMatchObject({ [modelName(10)]: { is: 'wayBack', version: 10 } });
  });

  it('is nothing while it is updated', async () => {
    expect(await found(made('Updating'), uat)).toMatchObject({ names: [] });
  });

  it('is no model that an endpoint of another stage serves', async () => {
    const place = fakeMade({ uat: component, prod: served() });
    for (const version of [8, 12]) place.model(modelName(version), [`${arn}/${version}`]);
    place.component('credit-risk-uat', { model: modelName(12) });
    place.config('by-hand', modelName(8));
    place.change({ config: 'by-hand' });
    expect(await found(place, uat)).toMatchObject({
      names: [],
      why: { [modelName(8)]: { is: 'serves', stage: 'prod' } },
    });
  });
});
