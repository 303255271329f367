import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

const partner = '444455556666';
const where = { account: partner, region: 'ap-northeast-1' };
let world: World;
beforeAll(async () => {
  world = await startWorld({
    before({ company, faults }) {
      company.registers('churn', where);
      faults.next({ operation: 'AssumeRole', error: 'AccessDenied', times: Infinity });
    },
  });
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);

const told = () =>
  world.slack
    .as('U0REN')
    .messages('ml-platform')
    .filter(({ blocks }) => JSON.stringify(blocks).includes('AssumeRole'));

describe('one of two accounts refuses Ringi’s role', () => {
  it('the other one works', async () => {
    world.aws.company.registers('credit-risk', { metrics: 'good' });
    await bothSee('credit-risk v1: approval for dev', '0 of 2 approvals');
  });

  it('the operators are told once, in both chats, also after another start', async () => {
    const says = ['Something does not work', 'sts:AssumeRole', partner];
    await world.slack.as('U0REN').sees('ml-platform', says, 40_000);
    await world.teams.as('29:ren').sees(says, { channel: 'ML platform', within: 40_000 });
    await world.quiet();
    expect(told()).toHaveLength(1);
    await world.restart();
    await world.quiet();
    expect(told()).toHaveLength(1);
  });

  it('let in, it is imported at the next start, and decided on like the other', async () => {
    world.aws.faults.clear();
    await world.restart();
    const imported = await world.recorded(
      ({ kind, subject }) => kind === 'imported' && subject.includes(partner),
    );
    expect(imported.body).toMatchObject({ groups: 1, versions: 1 });
    world.aws.company.registers('churn', { metrics: 'good', ...where });
    await bothSee('churn v2: approval for dev');
    await world.quiet();
    expect(told()).toHaveLength(1);
  });
});
