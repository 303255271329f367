import { DescribeEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../deploy/playground/aws/faults.ts';
import { signedBy } from '../aws/signed-by.ts';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { editLedger } from './edit-ledger.ts';
import { minuteLater } from './minute-later.ts';
import { ringiProcess } from './ringi-process.ts';
import { servedYaml } from './served-yaml.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 2,
    yaml: servedYaml,
    open: ringiProcess,
    before({ company }) {
      for (const group of ['r1-killed', 'r2-lost']) {
        const first = company.registers(group);
        company.serves(`${group}-dev`, { versions: [first] });
      }
    },
  });
});
afterAll(() => world.stop());

/** Kills Ringi as kill -9 does and starts it on the same ledger, a minute later. */
const killed = () => world.restart({ ledger: editLedger(minuteLater) });

const countOf = (operation: string) =>
  world.aws.calls.filter((call) => call.operation === operation).length;

/** Resolves when the call that hangs has come; what follows is killed with it. */
async function reached(operation: string, times: number): Promise<void> {
  await world.until(async () => (countOf(operation) >= times ? true : undefined));
}

/** Each of these calls hangs once, and Ringi is killed in it. */
async function killedIn(operations: readonly Fault['operation'][]): Promise<void> {
  for (const operation of operations) {
    const before = countOf(operation);
    world.aws.faults.next({ operation, hang: true });
    await reached(operation, before + 1);
    await killed();
  }
}

describe('Ringi is killed in each call of a promotion and of a rollback', () => {
  it('ends in the same world, with one update for each decision', async () => {
    const group = 'r1-killed';
    const first = await voted(group, 2);
    await first.card.says('in dev, ready for test');
    const updates = countOf('UpdateEndpoint');

    world.aws.faults.next({ operation: 'CreateModel', hang: true });
    const second = await voted(group, 3);
    await reached('CreateModel', 2);
    await killed();
    await killedIn(['CreateEndpointConfig', 'UpdateEndpoint', 'DescribeEndpoint', 'PutParameter']);
    await second.card.says('in dev, ready for test');
    await world.quiet();
    // One hung and was never heard of; the other was taken.
    expect(countOf('UpdateEndpoint') - updates).toBe(2);
    expect(await endOf(second.arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 3 });
    expect(await served(group)).toMatch(/^InService r1-killed-dev-v3-/u);

    world.aws.faults.next({ operation: 'UpdateEndpoint', hang: true });
    const back = 'Wrong scores for new customers.';
    await second.card.inTeams('29:kenji', 'Roll back dev…', back);
    await reached('UpdateEndpoint', updates + 3);
    await killed();
    await killedIn(['DescribeEndpoint', 'UpdateModelPackage', 'PutParameter']);
    await second.card.says('dev rolled back to v2');
    await world.quiet();
    expect(countOf('UpdateEndpoint') - updates).toBe(4);
    expect(await endOf(second.arn)).toEqual({
      approval: 'Approved',
      dev: 'RolledBack',
      version: 2,
    });
    expect(await served(group)).toMatch(/^InService r1-killed-dev-v2-/u);
    for (const { arn } of [first, second]) {
      expect(await accountOf(world, arn).outside()).toEqual([]);
    }
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('asks AWS once where the answer was lost, and Ringi with it', async () => {
    const updates = countOf('UpdateEndpoint');
    world.aws.faults.next({ operation: 'UpdateEndpoint', lostAnswer: true });
    const { card, arn } = await voted('r2-lost', 2);
    await reached('UpdateEndpoint', updates + 1);
    await killed();
    await card.says('in dev, ready for test');
    await world.quiet();
    expect(countOf('UpdateEndpoint') - updates).toBe(1);
    expect(await endOf(arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 2 });
  });
});

/** Registers the next version; answers when the vote that decides was taken. */
async function voted(group: string, version: number) {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v${version}`, '0 of 2 approvals');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.says('1 of 2 approvals');
  await card.inTeams('29:yuki', 'Approve for dev');
  return { arn, card };
}

/** The configuration that the endpoint of a group's dev uses. */
async function served(group: string) {
  const client = new SageMakerClient(signedBy(world.aws, 'arn:aws:iam::111122223333:user/auditor'));
  const command = new DescribeEndpointCommand({ EndpointName: `${group}-dev` });
  const { EndpointConfigName, EndpointStatus } = await client.send(command);
  client.destroy();
  return `${EndpointStatus} ${EndpointConfigName}`;
}

async function endOf(arn: string) {
  const { approval, metadata, pointer } = await registryOf(world, arn);
  const standing = await pointer('dev');
  const version = typeof standing === 'object' ? standing.version : standing;
  return { approval, dev: metadata['dev'], version };
}
