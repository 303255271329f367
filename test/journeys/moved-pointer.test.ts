import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Ledger } from '../../src/index.ts';
import { pointerOf } from '../actions/fake-world.ts';
import { home, signedBy } from '../aws/signed-by.ts';
import { accountOf } from '../weather/account-of.ts';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { editLedger } from '../weather/edit-ledger.ts';
import { sweepNow } from '../weather/sweep-now.ts';
import { registryOf } from './registry-of.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 1 });
});
afterAll(() => world.stop());

/** Version 1 of the group, approved for dev by Ringi. */
async function approved(group: string) {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v1`, 'approval for dev');
  await card.inSlack('U0KENJI', 'Approve for dev');
  await card.says('1 of 2 approvals');
  await card.inTeams('29:yuki', 'Approve for dev');
  await card.says('in dev, ready for test');
  await world.quiet();
  return { arn, card, account: accountOf(world, arn) };
}

/** A start looks at every open card: there is none now, so that only the sweep can find one. */
async function onlySweeps(ledger: Ledger): Promise<void> {
  for (const { key, revision } of await ledger.list('open/', { limit: 100 })) {
    await ledger.commit([{ do: 'delete', key, revision }]);
  }
  await sweepNow(ledger);
}

/** Kenji writes a stage pointer with his own hand, past Ringi: no event tells of it. */
async function movesByHand(group: string, version: number) {
  const ssm = new SSMClient(signedBy(world.aws, `arn:aws:iam::${home.account}:user/kenji`));
  const Value = JSON.stringify({ ...pointerOf('dev', version), group });
  const Name = `/ringi/models/${group}/dev`;
  await ssm.send(new PutParameterCommand({ Name, Value, Overwrite: true }));
}

describe('somebody moves a stage pointer by hand', () => {
  it('within one sweep the card says so and by whom, and Ringi leaves it as it is', async () => {
    const [asked, alarmed] = await Promise.all([approved('r1-moved'), approved('alarmed-moved')]);
    // What the approvals changed in the registry is no news to the sweeps any more.
    await world.restart({ ledger: editLedger(onlySweeps) });
    await world.quiet();
    await Promise.all([movesByHand('r1-moved', 7), movesByHand('alarmed-moved', 7)]);
    await world.restart({ ledger: editLedger(onlySweeps) });
    for (const [{ card, account }, rule] of [
      [asked, 'ask'],
      [alarmed, 'alarm'],
    ] as const) {
      await card.says('changed outside Ringi', 'v7', 'Kenji Mori');
      await world.quiet();
      expect((await account.outside()).map(({ body }) => body)).toEqual([
        expect.objectContaining({ what: 'pointer', stage: 'dev', before: 'v1', after: 'v7', rule }),
      ]);
      expect(account.pointerWrites()).toHaveLength(1);
    }
    const { pointer } = await registryOf(world, asked.arn);
    expect(await pointer('dev')).toMatchObject({ version: 7 });
    const operators = ['The pointer of dev was moved to v7', 'find out who did it'];
    await world.slack.as('U0REN').sees('credit-models', operators);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('and back: the card is itself again, with nothing more in the journal', async () => {
    const { card, account, arn } = await back('r1-moved');
    await world.restart({ ledger: editLedger(onlySweeps) });
    await world.until(async () => ((await saysElse(card)) ? undefined : true));
    expect(await account.outside()).toHaveLength(1);
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 1 });
  });
});

async function back(group: string) {
  await movesByHand(group, 1);
  const arn = `arn:aws:sagemaker:${home.region}:${home.account}:model-package/${group}/1`;
  const card = await cardAtHand(world, `${group} v1`, 'The pointer of dev says v7');
  return { arn, card, account: accountOf(world, arn) };
}

type Card = Awaited<ReturnType<typeof cardAtHand>>;

async function saysElse({ slack }: Card): Promise<boolean> {
  const { messages } = world.slack.state('U0REN');
  const shown = messages.find(({ ts, channel }) => ts === slack.ts && channel === slack.channel);
  return JSON.stringify(shown?.blocks).includes('The pointer of dev says v7');
}
