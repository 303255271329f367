import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { editLedger } from './edit-ledger.ts';
import { hoursLater } from './hours-later.ts';
import { minuteLater } from './minute-later.ts';
import { refusedProcess, ringiProcess } from './ringi-process.ts';

let world: World;
const started: { yaml: string; settings: Record<string, string> }[] = [];
beforeAll(async () => {
  world = await startWorld({
    rooms: 7,
    open(yaml, settings) {
      started.push({ yaml, settings });
      return ringiProcess(yaml, settings);
    },
  });
});
afterAll(() => world.stop());

describe('Ringi is killed and started again', () => {
  it('before each of its writes to AWS: the end is the same, and each is made once', async () => {
    const arn = world.aws.company.registers('r1-killed');
    const card = await cardAtHand(world, 'r1-killed v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    const account = accountOf(world, arn);
    world.aws.faults.next({ operation: 'UpdateModelPackage', hang: true });
    await card.inTeams('29:yuki', 'Approve for dev');
    // Approval, metadata, life cycle: the one that hung is made again, the next one hangs.
    for (const writes of [1, 3]) {
      await reached(() => account.writes().length, writes);
      world.aws.faults.next({ operation: 'UpdateModelPackage', hang: true, skip: 1 });
      await killed();
    }
    await reached(() => account.writes().length, 5);
    world.aws.faults.next({ operation: 'PutParameter', hang: true });
    await killed();
    await reached(() => account.pointerWrites().length, 1);
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await killed();
    await card.says('in dev, ready for test', 'Kenji Mori', 'Yuki Ito');
    await world.quiet();
    // Each of the four was asked for twice, and hung once.
    expect([account.writes().length, account.pointerWrites().length]).toEqual([6, 2]);
    expect(await endOf(arn)).toEqual(approved);
  });

  it('between taking a click and deciding it: the click is decided, once', async () => {
    const arn = world.aws.company.registers('r2-taken');
    const card = await cardAtHand(world, 'r2-taken v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.quiet();
    world.aws.faults.next({ operation: 'DescribeModelPackage', hang: true, times: 100 });
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'message' });
    world.aws.faults.clear();
    await killed();
    await card.says('in dev, ready for test', 'Yuki Ito');
    await world.quiet();
    expect(await endOf(arn)).toEqual(approved);
    expect(await accountOf(world, arn).clickedTimes(2)).toHaveLength(2);
  });

  it('between deciding and carrying out: it is carried out, once', async () => {
    const arn = world.aws.company.registers('r3-decided');
    const card = await cardAtHand(world, 'r3-decided v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.quiet();
    world.aws.faults.next({ operation: 'DescribeModelPackage', hang: true, times: 100, skip: 1 });
    const answered = card.inTeams('29:yuki', 'Approve for dev');
    await accountOf(world, arn).clicked({ effect: 'decided' });
    world.aws.faults.clear();
    await killed();
    await answered;
    await card.says('in dev, ready for test', 'Yuki Ito');
    await world.quiet();
    expect(await endOf(arn)).toEqual(approved);
  });

  it('while it posts: the card hangs in Slack once, and works in Teams', async () => {
    const never = new Promise<void>(() => {});
    const held = { kind: 'held', until: never } as const;
    const conversation = '19:room4@thread.tacv2';
    world.slack.faults.next({ method: 'chat.postMessage', channel: 'C0ROOM4', with: held });
    world.teams.faults.next({ call: 'createConversation', conversation, with: held });
    const arn = world.aws.company.registers('r4-posting');
    await world.teams.as('29:ren').sees(['r4-posting v1: ']);
    await reached(() => world.slack.faults.left + world.teams.faults.left, 0);
    await killed();
    const card = await cardAtHand(world, 'r4-posting v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.inTeams('29:yuki', 'Approve for dev');
    await card.says('in dev, ready for test');
    await world.quiet();
    expect(await endOf(arn)).toEqual(approved);
    const hanging = world.slack
      .as('U0REN')
      .messages('room-4')
      .filter(({ threadTs }) => !threadTs);
    expect(hanging).toHaveLength(1);
  });

  it('while it edits: both copies show the vote in the end', async () => {
    const arn = world.aws.company.registers('r5-editing');
    const card = await cardAtHand(world, 'r5-editing v1', '0 of 2 approvals');
    await world.quiet();
    const never = new Promise<void>(() => {});
    const held = { kind: 'held', until: never } as const;
    world.slack.faults.next({ method: 'chat.update', channel: 'C0ROOM5', with: held });
    const conversation = '19:room5@thread.tacv2';
    world.teams.faults.next({ call: 'updateActivity', conversation, with: held });
    await card.inSlack('U0KENJI', 'Approve for dev');
    await reached(() => world.slack.faults.left + world.teams.faults.left, 0);
    await killed();
    await card.says('1 of 2 approvals', 'Kenji Mori');
    await world.quiet();
    expect(await accountOf(world, arn).clickedTimes(1)).toHaveLength(1);
  });

  it('between taking an event and deleting it from the queue: one card', async () => {
    world.aws.faults.next({ operation: 'DeleteMessage', hang: true, times: 100 });
    const arn = world.aws.company.registers('r6-undeleted');
    await cardAtHand(world, 'r6-undeleted v1', '0 of 2 approvals');
    expect(JSON.stringify(world.aws.queue('ringi')?.messages())).toContain('r6-undeleted');
    world.aws.faults.clear();
    await killed();
    await world.quiet();
    const hanging = world.slack.as('U0REN').messages('room-6');
    expect(hanging.filter(({ threadTs }) => !threadTs)).toHaveLength(1);
    expect(await accountOf(world, arn).outside()).toEqual([]);
  });

  it('between deciding and carrying out, for hours: nothing is done any more, and told', async () => {
    const arn = world.aws.company.registers('r7-hours');
    const card = await cardAtHand(world, 'r7-hours v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.quiet();
    world.aws.faults.next({ operation: 'DescribeModelPackage', hang: true, times: 100, skip: 1 });
    const answered = card.inTeams('29:yuki', 'Approve for dev');
    const account = accountOf(world, arn);
    await account.clicked({ effect: 'decided' });
    world.aws.faults.clear();
    await world.restart({ ledger: editLedger(hoursLater) });
    await answered;
    await account.executed('lapsed');
    await card.says('decided for dev, not done', 'within an hour');
    expect(account.writes()).toEqual([]);
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.inTeams('29:yuki', 'Approve for dev');
    await card.says('in dev, ready for test');
  });
});

describe('a second Ringi on the same ledger', () => {
  it('is refused with a sentence, and the first goes on', async () => {
    const [first] = started;
    if (!first) throw new Error('nothing was started');
    const { code, said } = await refusedProcess(first.yaml, first.settings);
    expect(code).toBe(1);
    expect(said).toMatch(/another|already/iu);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

/** Kills Ringi as kill -9 does and starts it on the same ledger, a minute later. */
const killed = () => world.restart({ ledger: editLedger(minuteLater) });

async function reached(count: () => number, wanted: number): Promise<void> {
  await world.until(async () => (count() === wanted ? true : undefined));
}

async function endOf(arn: string) {
  const { approval, metadata, lifeCycle, pointer } = await registryOf(world, arn);
  const standing = await pointer('dev');
  const account = accountOf(world, arn);
  const ends = (await account.executions()).map(({ body }) => body['status']);
  return {
    registry: [approval, metadata['dev'], metadata['test'], lifeCycle?.stage],
    pointer: typeof standing === 'object' ? standing.decidedBy : standing,
    ends,
    outside: await account.outside(),
    chain: (await world.chain()).status,
  };
}

const approved = {
  registry: ['Approved', 'Approved', 'PendingManualApproval', 'dev'],
  pointer: ['kenji', 'yuki'],
  ends: ['started', 'done'],
  outside: [],
  chain: 'whole',
};
