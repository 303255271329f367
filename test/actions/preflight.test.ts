import { describe, expect, it } from '@jest/globals';
import { preflight } from '../../handlers/actions/plan/preflight.ts';
import { Impossible, Later, type Deployments, type StageBinding } from '../../src/index.ts';
import { fakeEndpoint, served } from './fake-endpoint.ts';

const containers = [{ image: 'x:1', artifact: 's3://models/1', environment: [] }];
const missing = ['endpoint', 'alarm', 'image', 'artifact'];

const checked = (
  more: Partial<Deployments> = {},
  { strict = true, bound = served() }: { strict?: boolean; bound?: StageBinding } = {},
  endpoint = fakeEndpoint(bound),
) =>
  preflight(
    bound,
    { containers },
    { deployments: { ...endpoint.deployments, ...more } },
    { strict },
  );

function throwing(error: Error): Partial<Deployments> {
  const ask = async () => {
    throw error;
  };
  return { endpoint: ask, alarms: ask, readable: ask };
}

describe('what cannot be read', () => {
  it('now keeps a card from nothing: it is unknown, and why', async () => {
    const away = throwing(new Later('SageMaker does not answer.'));
    const checks = await checked(away, { strict: false });
    expect(checks.map(({ what }) => what)).toEqual(missing);
    expect(checks.map(({ is }) => is)).toEqual(missing.map(() => 'unknown'));
    expect(checks[0]).toMatchObject({ because: 'SageMaker does not answer.' });
  });

  it('now is waited for by a decision', async () => {
    await expect(checked(throwing(new Later('away')))).rejects.toThrow('away');
  });

  it('ever is unknown to both', async () => {
    const denied = throwing(new Impossible('denied', 'Allow it.'));
    for (const strict of [true, false]) {
      expect((await checked(denied, { strict })).every(({ is }) => is === 'unknown')).toBe(true);
    }
    await expect(checked(throwing(new TypeError('a bug')), { strict: false })).rejects.toThrow(
      'a bug',
    );
  });
});

async function ofEndpoint(endpoint: ReturnType<typeof fakeEndpoint>, more: object = {}) {
  const checks = await checked({}, { bound: served(more) }, endpoint);
  return checks.filter(({ what }) => what.toLowerCase().endsWith('endpoint'));
}

describe('an endpoint', () => {
  it('that is there is known, and one that failed can only be deleted', async () => {
    const endpoint = fakeEndpoint();
    const name = 'credit-risk-prod';
    expect(await ofEndpoint(endpoint)).toEqual([{ what: 'endpoint', name, is: 'known' }]);
    endpoint.change({ status: 'Failed', reason: 'no ping' });
    expect(await ofEndpoint(endpoint, { instanceType: 'ml.m5.large' })).toEqual([
      { what: 'usableEndpoint', name, is: 'missing', because: 'no ping' },
    ]);
  });

  it('that is not there is created, where ringi.yaml says of what', async () => {
    const endpoint = fakeEndpoint();
    endpoint.goes();
    expect(await ofEndpoint(endpoint)).toMatchObject([{ what: 'endpoint', is: 'missing' }]);
    expect(await ofEndpoint(endpoint, { instanceType: 'ml.m5.large' })).toMatchObject([
      { what: 'firstEndpoint', is: 'known' },
    ]);
  });
});

function several(bound: StageBinding) {
  const endpoint = fakeEndpoint(bound);
  const old = endpoint.configs.get('old');
  const variants = [...(old?.variants ?? []), { name: 'Other', model: 'model-v10', rest: {} }];
  if (old) endpoint.configs.set('old', { ...old, variants });
  return endpoint;
}

describe('an endpoint of several variants', () => {
  const [rolling, allAtOnce] = [{ strategy: 'rolling' }, { strategy: 'allAtOnce' }];

  it.each([
    ['known', [allAtOnce]],
    ['unknown', [rolling, allAtOnce]],
    ['missing', [rolling]],
  ])('has what AWS lets it roll out by: %s', async (is, rollouts) => {
    const bound = served({ rollouts });
    const checks = await checked({}, { bound }, several(bound));
    const variant = checks.find(({ what }) => what === 'variant');
    expect(variant).toMatchObject({ name: 'AllTraffic', is });
    expect(variant?.because !== undefined).toBe(is !== 'known');
  });
});
