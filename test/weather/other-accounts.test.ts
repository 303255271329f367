import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand } from './card-at-hand.ts';
import { endOf } from './end-of.ts';
import { endpointAt } from './endpoint-at.ts';
import { servedYaml } from './served-yaml.ts';
import { halfVoted, voted } from './voted.ts';

const region = 'ap-northeast-1';
const partner = { account: '444455556666', region };
const served = { account: '777788889999', region };
const closed = { account: '888899990000', region };
const roleOf = ({ account }: typeof served) => `arn:aws:iam::${account}:role/ringi-serves`;

const lineOf = (group: string, place: typeof served) => `  - by: endpoint
    groups: [${group}]
    stages: [dev]
    endpoint: '{group}-{stage}'
    executionRole: arn:aws:iam::${place.account}:role/Serving
    account: "${place.account}"
    region: ${place.region}
    role: ${roleOf(place)}
    externalId: ringi-7
`;

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 4,
    yaml: servedYaml.replace(
      'deployments:\n',
      `deployments:\n${lineOf('r1-served', served)}${lineOf('r2-closed', closed)}`,
    ),
    before(aws) {
      const { company, objects } = aws;
      aws.trust(roleOf(served), { externalId: 'ringi-7' });
      aws.trust(roleOf(closed), { externalId: 'ringi-7', sourceIdentity: 'refused' });
      for (const [group, place] of [
        ['r1-served', served],
        ['r2-closed', closed],
      ] as const) {
        company.serves(`${group}-dev`, { versions: [company.registers(group)], ...place });
        objects.share('s3://', place.account);
      }
      const first = company.registers('r3-throttled', partner);
      company.serves('r3-throttled-dev', { versions: [first], ...partner });
    },
  });
});
afterAll(() => world.stop());

const callsOf = (operation: string, { account }: typeof served) =>
  world.aws.calls.filter((call) => call.operation === operation && call.account === account);

/** Yuki’s vote decided. */
const signed = (execution: unknown) => ({
  sourceIdentity: 'yuki',
  tags: { 'ringi:person': 'yuki', 'ringi:decision': execution },
});

describe('a stage is served in an account of its own', () => {
  it.concurrent('each write there names who decided, and the decision', async () => {
    const { arn, card, account } = await voted(world, 'r1-served', 2);
    await card.says('in dev, ready for test');
    const { body } = await account.executed('done');
    for (const operation of ['CreateModel', 'CreateEndpointConfig', 'UpdateEndpoint']) {
      const calls = callsOf(operation, served);
      expect(calls).toHaveLength(1);
      expect(calls).toMatchObject([signed(body['click'])]);
    }
    const assumed = world.aws.calls
      .filter(({ operation }) => operation === 'AssumeRole')
      .map(({ input }) => input)
      .filter((input) => JSON.stringify(input).includes(roleOf(served)));
    expect(assumed.length).toBeGreaterThan(1);
    for (const input of assumed) expect(input).toMatchObject({ ExternalId: 'ringi-7' });
    expect(assumed).toContainEqual(expect.objectContaining({ SourceIdentity: 'yuki' }));
    expect(await endpointAt(world, 'r1-served-dev', served.account).serves()).toMatch(
      /^InService r1-served-dev-v2-/u,
    );
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 2 });
  });

  it.concurrent('a role that takes no person: nothing is written without one', async () => {
    const { arn, card } = await voted(world, 'r2-closed', 2);
    await card.says('decided for dev, not done', 'sts:SetSourceIdentity', roleOf(closed));
    await cardAtHand(world, 'r2-closed v2', 'not deployed to dev', 'sts:SetSourceIdentity');
    for (const operation of ['CreateModel', 'CreateEndpointConfig', 'UpdateEndpoint']) {
      expect(callsOf(operation, closed)).toEqual([]);
    }
    expect((await endOf(world, arn)).version).toBeUndefined();
  });
});

describe('a registry of another account', () => {
  it.concurrent('what is written names who decided; what is throttled is asked again', async () => {
    const endpoint = endpointAt(world, 'r3-throttled-dev', partner.account);
    const { arn, card, account, decides } = await halfVoted(world, 'r3-throttled', 2, partner);
    const error = 'ThrottlingException';
    world.aws.faults.next({
      operation: 'UpdateEndpoint',
      account: partner.account,
      error,
    });
    await decides();
    await card.says('in dev, ready for test');
    const { body } = await account.executed('done');
    const execution = signed(body['click']);
    // Models and configurations are asked for by name, and made once; the rest is written once.
    const counts = [
      ['UpdateEndpoint', 2],
      ['UpdateModelPackage', 3],
      ['PutParameter', 1],
    ] as const;
    for (const [operation, times] of counts) {
      const calls = callsOf(operation, partner);
      expect([operation, calls.length]).toEqual([operation, times]);
      for (const call of calls) expect(call).toMatchObject(execution);
    }
    expect(new Set(endpoint.configs()).size).toBe(1);
    expect(await endpoint.serves()).toMatch(/^InService r3-throttled-dev-v2-/u);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 2 });
  });
});
