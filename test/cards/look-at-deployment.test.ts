import { describe, expect, it } from '@jest/globals';
import {
  Impossible,
  Later,
  type DeploymentsReader,
  type Execution,
  type MetricSource,
} from '../../src/index.ts';
import type { DeployPlan } from '../../handlers/actions/plan/deploy-plan.ts';
import { deploymentCard } from '../../handlers/cards/deployment.ts';
import { standing } from '../actions/fake-world.ts';
import { decidedRollback } from './decided-rollback.ts';
import { deploymentWorld } from './deployment-world.ts';
import { execution, firing, plan, subject, updating } from './deployment-facts.ts';
import { arnOf, at } from './world.ts';

const stored = { packages: [], standings: [], touched: [] };
const planned = (more: Partial<Execution> = {}) =>
  execution({ plan: { ...stored, deploy: plan }, ...more });
const before = [standing('prod', 9, '12'), standing('prod', 8, '10')];
const after = [{ ...standing('prod', 12, '20'), by: by('x1') }, ...before];
const baking = updating({ weight: 10, status: 'Baking', since: at('10:16') });
const level = { invocations: 10, p99: 140, errors: 0 };

function by(id: string, verb = 'promote') {
  return { execution: id, verb, people: ['kenji'] };
}

function failing(error: Error): () => Promise<never> {
  return async () => {
    throw error;
  };
}

async function look(
  found: Execution,
  standings = before,
  deployments: Partial<DeploymentsReader> = {},
) {
  const seen = await deploymentCard.look(subject, deploymentWorld(found, standings, deployments));
  if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
  return seen;
}

describe('looking at a deployment', () => {
  it.each([
    ['gone', 'nobody recorded', undefined],
    ['gone', 'is of another group', planned({ group: { ...plan.at, name: 'fraud-score' } })],
    [
      'gone',
      'is of another stage',
      execution({ plan: { ...stored, deploy: { ...plan, stage: 'uat' } } }),
    ],
    ['not yet', 'is not planned', execution()],
    ['not yet', 'changes nothing that serves', execution({ plan: stored })],
  ] as const)('is %s where its execution %s', async (expected, _name, found) => {
    expect(await deploymentCard.look(subject, deploymentWorld(found, before))).toBe(expected);
  });

  it('goes back to what serves meanwhile, and tells the fleets apart', async () => {
    const asked: MetricSource[] = [];
    const { judged, shown } = await look(planned(), before, {
      endpoint: async () => baking,
      alarms: async () => firing,
      serviceLevel: async (_at, source) => {
        asked.push(source);
        return level;
      },
    });
    expect(judged).toMatchObject({ to: 12, back: 9, endpoint: 'credit-risk-prod' });
    expect(shown.live).toEqual({
      endpoint: baking,
      alarms: firing,
      fleets: { new: level, serving: level },
    });
    const fleet = { endpoint: 'credit-risk-prod', variant: 'AllTraffic' };
    expect(asked).toEqual([
      { ...fleet, config: 'credit-risk-prod-v12' },
      { ...fleet, config: 'credit-risk-prod-v9' },
    ]);
  });

  it('measures what serves from the first minute that is its alone', async () => {
    const asked: unknown[] = [];
    const measure = async (deploy: DeployPlan) => {
      const done = { status: 'done', endedAt: '2026-11-20T10:22:07.000Z' } as const;
      const found = execution({ plan: { ...stored, deploy }, ...done });
      await look(found, after, {
        serviceLevel: async (_at, source, since) => {
          asked.push([source, since]);
          return level;
        },
      });
    };
    const { variant: _v, config: _c, keepCapacity: _k, rollout: _r, ...common } = plan;
    await measure(plan);
    const component = { component: 'credit-risk', model: { name: 'm12' } };
    await measure({ ...common, by: 'inferenceComponent', endpoint: 'shared', ...component });
    const from = new Date('2026-11-20T10:23:00.000Z');
    expect(asked).toEqual([
      [{ endpoint: 'credit-risk-prod', variant: 'AllTraffic' }, from],
      // Its endpoint serves others, too.
      [{ component: 'credit-risk' }, from],
    ]);
  });

  it.each([
    new Later('throttled'),
    new Impossible('not allowed', 'Allow cloudwatch:GetMetricData.'),
  ])('does without CloudWatch: %s', async (error) => {
    const cloudWatch = { alarms: failing(error), serviceLevel: failing(error) };
    const running = await look(planned(), before, { endpoint: async () => baking, ...cloudWatch });
    expect(running.judged.back).toBe(9);
    const unread = ['alarms', 'levels'];
    expect(running.shown.live).toEqual({ endpoint: baking, alarms: [], unread });
    const done = planned({ status: 'done', endedAt: at('10:22') });
    expect((await look(done, after, cloudWatch)).shown.live).toEqual({ alarms: [], unread });
  });

  it('throws where the endpoint cannot be read, or anything else goes wrong', async () => {
    const throttled = { endpoint: failing(new Later('throttled')) };
    await expect(look(planned(), before, throttled)).rejects.toThrow('throttled');
    const alarms = failing(new TypeError('a bug'));
    const broken = { endpoint: async () => baking, serviceLevel: async () => level, alarms };
    await expect(look(planned(), before, broken)).rejects.toThrow('a bug');
  });

  it('judges alike while a fleet is created, watched and shifted', async () => {
    const looks = [updating({ status: 'Creating' }), baking, updating({ status: 'Deleting' })];
    const judged = await Promise.all(
      looks.map(async (endpoint) => {
        const world = { endpoint: async () => endpoint, serviceLevel: async () => level };
        return (await look(planned(), before, world)).judged;
      }),
    );
    expect(new Set(judged.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  it('names the version whose update comes first', async () => {
    const pending = { config: 'c11', variants: [] };
    const { shown } = await look(planned({ begun: {} }), before, {
      endpoint: async () => updating({}, { pending }),
      config: async (_at, name) => ({
        name,
        variants: [
          { name: 'Shadow', model: 'm8', rest: {} },
          { name: 'AllTraffic', model: 'm11', rest: {} },
        ],
        rest: {},
      }),
      model: async (_at, name) => {
        const version = Number(name.slice(1));
        return { name, packages: [arnOf(version)], images: [], rest: {} };
      },
    });
    expect(shown.live.other).toBe(11);
  });

  it('goes back to the last good version once it serves, and measures since then', async () => {
    const done = planned({ status: 'done', endedAt: at('10:22') });
    const spans: unknown[] = [];
    const { judged, shown } = await look(done, after, {
      serviceLevel: async (_at, of, since) => {
        spans.push([of, since]);
        return level;
      },
    });
    expect(judged).toMatchObject({ back: 9 });
    expect(shown.stands).toBe(true);
    expect(shown.live).toEqual({ alarms: [], level });
    const of = { endpoint: plan.endpoint, variant: 'AllTraffic' };
    expect(spans).toEqual([[of, new Date(at('10:22'))]]);
  });

  it('names who took its place while that goes on', async () => {
    const seized = planned({ status: 'seized', endedAt: at('10:21') });
    const holder = { ...decidedRollback().execution, seizes: true };
    const world = deploymentWorld(seized, before, {}, [holder]);
    expect(await deploymentCard.look(subject, world)).toMatchObject({
      judged: { back: null },
      shown: { seizer: { to: 9, people: [{ name: 'Yuki Ito' }] }, live: { alarms: [] } },
    });
  });

  it('finds what the rollback that took its place brought back', async () => {
    const seized = planned({ status: 'seized', endedAt: at('10:21') });
    const back = { ...standing('prod', 8, '20'), since: at('10:40'), by: by('x2', 'rollback') };
    const next = { ...standing('prod', 13, '21'), since: at('11:40'), by: by('x3') };
    const { shown } = await look(seized, [next, back, ...before]);
    expect(shown).toMatchObject({ returned: { version: 8 }, standing: { version: 13 } });
    const older = [{ ...standing('prod', 9, '12'), by: by('x0', 'rollback') }];
    expect((await look(seized, older)).shown).not.toHaveProperty('returned');
  });

  it('reads nothing of AWS, and has no way back, once another version stands there', async () => {
    const done = planned({ status: 'done', endedAt: at('10:22') });
    const { judged, shown } = await look(done, [standing('prod', 13, '21'), ...after]);
    expect(judged).toMatchObject({ back: null });
    expect(shown).toMatchObject({ stands: false, live: { alarms: [] }, standing: { version: 13 } });
  });

  it('has no way back to what a rollback leaves, while that runs', async () => {
    const decision = { ...execution().decision, verb: 'rollback', on: 'prod/9' };
    const to = { version: 9, arn: arnOf(9) };
    const back = execution({ decision, plan: { ...stored, deploy: { ...plan, to } } });
    const standings = [standing('prod', 12, '20'), ...before];
    const { judged } = await look(back, standings, { endpoint: async () => 'gone' });
    expect(judged).toMatchObject({ to: 9, back: null });
  });
});
