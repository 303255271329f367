import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../deploy/playground/aws/faults.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { editLedger } from './edit-ledger.ts';
import { endOf } from './end-of.ts';
import { endpointAt } from './endpoint-at.ts';
import { minuteLater } from './minute-later.ts';
import { ringiProcess } from './ringi-process.ts';
import { servedYaml } from './served-yaml.ts';
import { voted } from './voted.ts';

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
    const first = await voted(world, group, 2);
    await first.card.says('in dev, ready for test');
    const updates = countOf('UpdateEndpoint');

    world.aws.faults.next({ operation: 'CreateModel', hang: true });
    const second = await voted(world, group, 3);
    await reached('CreateModel', 2);
    await killed();
    await killedIn(['CreateEndpointConfig', 'UpdateEndpoint', 'DescribeEndpoint', 'PutParameter']);
    await second.card.says('in dev, ready for test');
    await world.quiet();
    // One hung and was never heard of; the other was taken.
    expect(countOf('UpdateEndpoint') - updates).toBe(2);
    expect(await endOf(world, second.arn)).toEqual({
      approval: 'Approved',
      dev: 'Approved',
      version: 3,
    });
    expect(await endpointAt(world, `${group}-dev`).serves()).toMatch(
      /^InService r1-killed-dev-v3-/u,
    );

    world.aws.faults.next({ operation: 'UpdateEndpoint', hang: true });
    const back = 'Wrong scores for new customers.';
    await second.card.inTeams('29:kenji', 'Roll back dev…', back);
    await reached('UpdateEndpoint', updates + 3);
    await killed();
    await killedIn(['DescribeEndpoint', 'UpdateModelPackage', 'PutParameter']);
    await second.card.says('dev rolled back to v2');
    await world.quiet();
    expect(countOf('UpdateEndpoint') - updates).toBe(4);
    expect(await endOf(world, second.arn)).toEqual({
      approval: 'Approved',
      dev: 'RolledBack',
      version: 2,
    });
    expect(await endpointAt(world, `${group}-dev`).serves()).toMatch(
      /^InService r1-killed-dev-v2-/u,
    );
    for (const { arn } of [first, second]) {
      expect(await accountOf(world, arn).outside()).toEqual([]);
    }
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('asks AWS once where the answer was lost, and Ringi with it', async () => {
    const updates = countOf('UpdateEndpoint');
    world.aws.faults.next({ operation: 'UpdateEndpoint', lostAnswer: true });
    const { card, arn } = await voted(world, 'r2-lost', 2);
    await reached('UpdateEndpoint', updates + 1);
    await killed();
    await card.says('in dev, ready for test');
    await world.quiet();
    expect(countOf('UpdateEndpoint') - updates).toBe(1);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 2 });
  });
});
