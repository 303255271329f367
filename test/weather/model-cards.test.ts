import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { throughFormInSlack, throughFormInTeams } from '../journeys/through-form.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';

const yaml = `modelCards:
  - groups: ['*']
    truth: standalone
    card: '{group}'
`;

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 5,
    yaml,
    before({ company }) {
      for (const group of [
        'r1-lost',
        'r2-denied',
        'r3-both',
        'r3-back',
        'r4-archived',
        'r5-broken',
      ]) {
        company.registers(group);
        company.writesCard(group, {
          content: { intended_uses: { purpose_of_model: 'Rates.', of_ours: 'kept' } },
        });
      }
    },
  });
});
afterAll(() => world.stop());
afterEach(() => world.aws.faults.clear());

const arnOf = (group: string) =>
  `arn:aws:sagemaker:ap-northeast-1:111122223333:model-card/${group}`;
const seen = (group: string) => world.aws.company.seesCard(arnOf(group));
const purposeOf = (group: string) =>
  JSON.stringify(seen(group)?.content).match(/"purpose_of_model":"([^"]*)"/u)?.[1];
const writes = () =>
  world.aws.calls.filter(({ operation }) => operation === 'UpdateModelCard').length;

/** Has the model card of a group put up, in its own room. */
async function raised(group: string): Promise<CardAtHand> {
  const [room = ''] = group.split('-');
  await world.slack.as('U0KENJI').types(`/ringi card ${group}`, `room-${room.slice(1)}`);
  return cardAtHand(world, group, 'model card, draft');
}

const edit = (card: CardAtHand, purpose: string) =>
  throughFormInSlack(world, card, { user: 'U0KENJI', button: 'Edit…' }, [
    { section: 'intended_uses' },
    { purpose_of_model: purpose },
    {},
  ]);

/** How an edit of this group ended. */
const ended = (group: string, status: string) =>
  world.recorded(
    ({ kind, subject, body }) =>
      kind === 'execution' &&
      subject.endsWith(`/${group}`) &&
      JSON.stringify(body).includes(`"status":"${status}"`),
  );

describe('an edit of a model card', () => {
  it('is made once, though AWS’s answer was lost', async () => {
    const card = await raised('r1-lost');
    const before = { calls: writes(), version: seen('r1-lost')?.version ?? 0 };
    world.aws.faults.next({ operation: 'UpdateModelCard', lostAnswer: true });
    await edit(card, 'Rates applications.');
    await ended('r1-lost', 'done');
    expect(seen('r1-lost')).toMatchObject({
      version: before.version + 1,
      content: {
        intended_uses: { purpose_of_model: 'Rates applications.', of_ours: 'kept' },
      },
    });
    expect(writes() - before.calls).toBe(1);
  });

  it('is told as not done where Ringi may not write, and is not tried again by itself', async () => {
    const card = await raised('r2-denied');
    const before = writes();
    world.aws.faults.next({
      operation: 'UpdateModelCard',
      error: 'AccessDeniedException',
      times: 9,
    });
    await edit(card, 'Rates applications.');
    expect((await ended('r2-denied', 'failed')).body).toMatchObject({ verb: 'editCard' });
    await world.slack.as('U0REN').sees('room-2', ['Not edited', 'UpdateModelCard'], 30_000);
    expect([writes() - before, purposeOf('r2-denied')]).toEqual([1, 'Rates.']);
  });

  it('writes over nothing that somebody else wrote between its form and its end', async () => {
    const card = await raised('r3-both');
    const person = world.teams.as('29:yuki');
    const pages = [{ section: 'intended_uses' }, { purpose_of_model: 'Mine.' }];
    const review = await throughFormInTeams(
      world,
      card,
      { user: '29:yuki', button: 'Edit…' },
      pages,
    );
    expect(review.kind).toBe('card');
    world.aws.company.editsCard(arnOf('r3-both'), 'intended_uses.purpose_of_model', 'Theirs.');
    await person.clicks('Write', card.teams);
    expect((await ended('r3-both', 'failed')).body).toMatchObject({
      because: 'editConflict',
      facts: { fields: 'intended_uses.purpose_of_model' },
    });
    expect(purposeOf('r3-both')).toBe('Theirs.');
    await world.slack.as('U0REN').sees('room-3', ['Not written', 'Edit again'], 30_000);
  });

  it('writes over nothing, either, however often its person goes back and writes another text', async () => {
    const card = await raised('r3-back');
    const person = world.slack.as('U0KENJI');
    const again = async (purpose: string, ...says: string[]) => {
      await person.cancels();
      await person.seesForm();
      await person.submits({ purpose_of_model: purpose });
      await person.seesModal(says, 30_000);
    };
    const pages = [{ section: 'intended_uses' }, { purpose_of_model: 'Mine.' }];
    await throughFormInSlack(world, card, { user: 'U0KENJI', button: 'Edit…' }, pages);
    await person.seesModal(['Mine.'], 30_000);
    world.aws.company.editsCard(arnOf('r3-back'), 'intended_uses.purpose_of_model', 'Theirs.');
    await again('Theirs.', 'Nothing is changed.');
    await again('Mine, too.', 'Theirs.', 'Mine, too.', 'So nothing is written.');
    // Nothing would be written, so there is nothing to press.
    expect(await person.submits({})).toMatchObject({ error: 'no_submit_button' });
    expect(purposeOf('r3-back')).toBe('Theirs.');
    await person.cancels();
    await person.seesForm();
    await person.submits({ purpose_of_model: 'Theirs.' });
    await person.seesModal(['Nothing is changed.'], 30_000);
  });

  it('is none where the form is sent as it was shown: that is said, and nothing can be pressed', async () => {
    const card = await raised('r5-broken');
    const before = writes();
    const pages = [{ section: 'intended_uses' }, {}];
    const by = { user: '29:yuki', button: 'Edit…' };
    const review = await throughFormInTeams(world, card, by, pages);
    expect(JSON.stringify(review)).toContain('Nothing is changed.');
    await expect(world.teams.as('29:yuki').clicks('Write', card.teams)).rejects.toThrow('Write');
    expect(writes()).toBe(before);
  });

  it('is not made in a card that was archived meanwhile, and that is said', async () => {
    const card = await raised('r4-archived');
    const person = world.teams.as('29:yuki');
    const pages = [{ section: 'intended_uses' }, { purpose_of_model: 'Late.' }];
    await throughFormInTeams(world, card, { user: '29:yuki', button: 'Edit…' }, pages);
    world.aws.company.archivesCard(arnOf('r4-archived'));
    const answer = await person.clicks('Write', card.teams);
    await cardAtHand(world, 'r4-archived', 'model card, archived');
    expect([answer.kind, purposeOf('r4-archived')]).not.toContain('Late.');
    expect(seen('r4-archived')?.status).toBe('Archived');
  });
});

describe('a model card that cannot be read', () => {
  it('stops no decision on the version', async () => {
    world.aws.faults.next({
      operation: 'DescribeModelCard',
      error: 'AccessDeniedException',
      times: 50,
    });
    const arn = world.aws.company.registers('r5-broken');
    const card = await cardAtHand(world, 'r5-broken v2', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await card.inTeams('29:yuki', 'Approve for dev');
    await card.says('in dev');
    expect(arn).toContain('/2');
  });
});
