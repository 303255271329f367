import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';
import { editLedger } from './edit-ledger.ts';
import { stateChange } from './state-change.ts';
import { sweepNow } from './sweep-now.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 6 });
});
afterEach(() => world.aws.events.deliver('normal'));
afterAll(() => world.stop());

const arnOf = (group: string, version = 1) =>
  `arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/${group}/${version}`;

async function approve(card: CardAtHand): Promise<void> {
  await card.inSlack('U0KENJI', 'Approve for dev');
  await card.says('1 of 2 approvals');
  await card.inTeams('29:yuki', 'Approve for dev');
  await card.says('in dev, ready for test');
}

/** Where one version ends once nothing is due any more. */
async function endOf(arn: string, name: string) {
  await world.quiet();
  const account = accountOf(world, arn);
  const { approval, metadata, lifeCycle } = await registryOf(world, arn);
  return {
    registry: [approval, metadata['dev'], metadata['test'], lifeCycle?.stage],
    writes: account.writes().length,
    pointerWrites: account.pointerWrites().length,
    outside: await account.outside(),
    cards: postsOf(name).length,
    chain: (await world.chain()).status,
  };
}

/** Approved for dev, every write made once, nothing taken for somebody else's. */
const approvedOnce = {
  registry: ['Approved', 'Approved', 'PendingManualApproval', 'dev'],
  writes: 3,
  pointerWrites: 1,
  outside: [],
  cards: 1,
  chain: 'whole',
};

const isCard = ({ args }: { readonly args: Readonly<Record<string, unknown>> }, name: string) =>
  args['thread_ts'] === undefined && JSON.stringify(args['blocks'] ?? '').includes(`${name}: `);

function postsOf(name: string) {
  return world.slack.calls.filter(
    (call) => call.method === 'chat.postMessage' && isCard(call, name),
  );
}

function editsOf(name: string) {
  return world.slack.calls.filter((call) => call.method === 'chat.update' && isCard(call, name));
}

describe('delivery is best effort', () => {
  it('every event is lost: the sweep finds the version, and what was done to it', async () => {
    world.aws.events.deliver('drop');
    const arn = world.aws.company.registers('r1-lost');
    await world.restart({ ledger: editLedger(sweepNow) });
    await approve(await cardAtHand(world, 'r1-lost v1', '0 of 2'));
    expect(await endOf(arn, 'r1-lost v1')).toEqual(approvedOnce);
    world.aws.company.approvesInConsole(arn, 'Rejected', { user: 'kenji' });
    await world.restart({ ledger: editLedger(sweepNow) });
    await cardAtHand(world, 'r1-lost v1', 'rejected', 'Kenji Mori');
  });

  it('every event comes three times: one card, one decision', async () => {
    world.aws.events.deliver({ copies: 3 });
    const arn = world.aws.company.registers('r2-thrice');
    await approve(await cardAtHand(world, 'r2-thrice v1'));
    expect(await endOf(arn, 'r2-thrice v1')).toEqual(approvedOnce);
  });

  it('events come in reverse order: the same end', async () => {
    world.aws.events.deliver('reverse');
    const arn = world.aws.company.registers('r3-reverse');
    world.aws.company.announces(arn);
    world.aws.events.flush();
    await approve(await cardAtHand(world, 'r3-reverse v1'));
    world.aws.events.flush();
    expect(await endOf(arn, 'r3-reverse v1')).toEqual(approvedOnce);
  });
});

describe('events that say nothing new', () => {
  it('Ringi’s own writes make no loop: no edit says nothing new', async () => {
    const arn = world.aws.company.registers('r4-loop');
    await approve(await cardAtHand(world, 'r4-loop v1'));
    expect(await endOf(arn, 'r4-loop v1')).toEqual(approvedOnce);
    const edits = editsOf('r4-loop v1').length;
    // One vote, being carried out, done; a look may fall between two of them.
    expect(edits).toBeLessThanOrEqual(5);
    for (const _ of [1, 2, 3]) world.aws.company.announces(arn);
    await world.quiet();
    expect(editsOf('r4-loop v1')).toHaveLength(edits);
    expect(await endOf(arn, 'r4-loop v1')).toEqual(approvedOnce);
  });

  it('metadata of somebody else’s changes no vote and no card', async () => {
    const arn = world.aws.company.registers('r5-tagged');
    const card = await cardAtHand(world, 'r5-tagged v1');
    await card.inTeams('29:kenji', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.quiet();
    const edits = editsOf('r5-tagged v1').length;
    world.aws.company.annotates(arn, { owner: 'credit team', reviewed: 'yes' }, { user: 'aiko' });
    await world.quiet();
    expect(editsOf('r5-tagged v1')).toHaveLength(edits);
    expect(await accountOf(world, arn).ended()).toEqual([]);
    await card.says('1 of 2 approvals');
  });
});

describe('events as they come in the field', () => {
  it('arrays, epochs, half a detail, other cases, wrapped by SNS: all are read', async () => {
    world.aws.events.deliver('drop');
    const queue = world.aws.queue('ringi');
    const send = (event: unknown) => queue?.send(JSON.stringify(event));
    for (const group of ['array', 'epoch', 'half', 'Lower-Case', 'wrapped', 'upper']) {
      world.aws.company.registers(group);
    }
    send(stateChange(arnOf('array'), { source: ['aws.sagemaker'] }));
    send(stateChange(arnOf('epoch'), { time: '1795143600', resources: 'none' }));
    send(stateChange(arnOf('half'), { detail: { ModelPackageArn: arnOf('half') } }));
    const { detail } = stateChange(arnOf('lower-case'));
    const named = { ...detail, ModelPackageGroupName: 'Lower-Case' };
    send(stateChange(arnOf('lower-case'), { detail: named }));
    const upper = { ModelPackageArn: arnOf('upper'), ModelPackageStatus: 'COMPLETED' };
    send(stateChange(arnOf('upper'), { detail: { ...upper, ModelApprovalStatus: 'APPROVED' } }));
    send({
      Type: 'Notification',
      MessageId: '1b2c',
      TopicArn: 'arn:aws:sns:ap-northeast-1:111122223333:models',
      Message: JSON.stringify(stateChange(arnOf('wrapped'))),
    });
    await cardAtHand(world, 'array v1');
    await cardAtHand(world, 'epoch v1');
    await cardAtHand(world, 'half v1');
    await cardAtHand(world, 'wrapped v1');
    // What the registry says counts, however an event spells it.
    await cardAtHand(world, 'upper v1', '0 of 2 approvals');
    await cardAtHand(world, 'Lower-Case v1');
    send(stateChange(arnOf('Lower-Case')));
    await world.quiet();
    expect(postsOf('Lower-Case v1')).toHaveLength(1);
  });

  it('an unknown kind, another account and a megabyte around it: done with, or read', async () => {
    const queue = world.aws.queue('ringi');
    world.aws.events.deliver('drop');
    world.aws.company.registers('r6-megabyte');
    const filler = 'x'.repeat(1_040_000);
    queue?.send(JSON.stringify(stateChange(arnOf('any'), { 'detail-type': 'Something Else' })));
    queue?.send(JSON.stringify(stateChange(arnOf('any').replace('1111', '9999'))));
    queue?.send(JSON.stringify(stateChange(arnOf('r6-megabyte'), { filler })));
    await cardAtHand(world, 'r6-megabyte v1');
    await queue?.drained();
    expect(world.aws.queue('ringi-dead')?.messages()).toEqual([]);
    await world.quiet();
    expect(world.slack.as('U0REN').messages('ml-platform')).toEqual([]);
  });

  it('what cannot be read is left to the redrive, and told to the operators once', async () => {
    const queue = world.aws.queue('ringi');
    queue?.send('not JSON');
    queue?.send(JSON.stringify(stateChange(arnOf('bad'), { detail: { ModelPackageArn: 7 } })));
    queue?.send('{"half": '.concat('x'.repeat(1_040_000)));
    await queue?.drained();
    expect(world.aws.queue('ringi-dead')?.messages()).toHaveLength(3);
    await world.quiet();
    const told = world.slack.as('U0REN').messages('ml-platform');
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told)).toContain('not JSON');
    const records = (await world.journal()).filter(({ kind }) => kind === 'trouble');
    expect(records).toHaveLength(3);
  });
});
