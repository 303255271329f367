import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { Impossible, Later } from '../../src/index.ts';
import { content } from './card-content.ts';
import { audit, cardPorts, cardRef, versionCardRef } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { partner } from './connected.ts';
import { home } from './signed-by.ts';

let world: CardPorts;
beforeEach(async () => {
  world = await cardPorts();
});
afterEach(() => world.stop());
async function restart(options: Omit<AwsOptions, 'clock'>) {
  await world.stop();
  world = await cardPorts(options);
}

const text = JSON.stringify(content);
const ref = cardRef();
const inputs = (operation: string) =>
  world.aws.calls.filter((each) => each.operation === operation).map(({ input }) => input);

describe('a standalone card', () => {
  it('is read whole, with who wrote it last', async () => {
    const who = { studio: 'aiko-tanaka' };
    world.aws.company.writesCard('credit-risk', { content, status: 'PendingReview', who });
    expect(await world.cards.card(ref)).toEqual({
      status: 'PendingReview',
      content: text,
      version: 1,
      createdAt: '2026-11-20T08:00:00.000Z',
      modifiedAt: '2026-11-20T08:00:00.000Z',
      modifiedBy: { userProfile: 'aiko-tanaka' },
    });
    expect(inputs('DescribeModelCard')).toEqual([
      { ModelCardName: ref.arn, IncludedData: 'AllData' },
    ]);
  });

  it('is none where nobody made it, and where it is being deleted', async () => {
    expect(await world.cards.card(ref)).toBe('none');
    const arn = world.aws.company.writesCard('credit-risk');
    world.aws.company.deletesCard(arn);
    expect(await world.cards.card(ref)).toBe('none');
    await expect(world.cards.create(ref, text)).rejects.toThrow(Later);
    world.clock.advance(2_000);
    await world.cards.create(ref, text);
    expect(await world.cards.card(ref)).toMatchObject({ status: 'Draft', version: 1 });
  });

  it('is made as a draft, once: what is there already stays', async () => {
    await world.cards.create(ref, text);
    world.aws.company.setsCardStatus(ref.arn, 'Approved');
    await world.cards.create(ref, '{}');
    expect(await world.cards.card(ref)).toMatchObject({
      status: 'Approved',
      content: text,
      version: 1,
    });
  });

  it('is made by a call whose answer was lost, and then is there', async () => {
    world.aws.faults.next({ operation: 'CreateModelCard', lostAnswer: true });
    await expect(world.cards.create(ref, text)).rejects.toThrow(Later);
    await world.cards.create(ref, text);
    expect(await world.cards.card(ref)).toMatchObject({ content: text, version: 1 });
  });

  it('gets a content that leaves its status, and a status that leaves its content', async () => {
    world.aws.company.writesCard('credit-risk', { content, status: 'Approved' });
    await world.cards.write(ref, '{"intended_uses":{}}');
    expect(await world.cards.card(ref)).toMatchObject({
      status: 'Approved',
      content: '{"intended_uses":{}}',
      version: 2,
    });
    await world.cards.setStatus(ref, 'PendingReview');
    expect(await world.cards.card(ref)).toMatchObject({ status: 'PendingReview', version: 2 });
    expect(inputs('UpdateModelCard')).toEqual([
      { ModelCardName: ref.arn, Content: '{"intended_uses":{}}' },
      { ModelCardName: ref.arn, ModelCardStatus: 'PendingReview' },
    ]);
  });

  it('says what AWS says of a content it does not take', async () => {
    world.aws.company.writesCard('credit-risk', { content });
    world.aws.company.archivesCard(ref.arn);
    const refused = world.cards.write(ref, text);
    await expect(refused).rejects.toThrow(Impossible);
    await expect(refused).rejects.toThrow('Archived');
  });

  it('is Ringi’s to try again when AWS is busy, or answers nothing', async () => {
    world.aws.company.writesCard('credit-risk', { content });
    for (const error of ['ThrottlingException', 'InternalFailure', 'ConflictException']) {
      world.aws.faults.next({ operation: 'UpdateModelCard', error });
      await expect(world.cards.write(ref, text)).rejects.toThrow(Later);
    }
    world.aws.faults.next({ operation: 'UpdateModelCard', lostAnswer: true });
    await expect(world.cards.write(ref, text)).rejects.toThrow(Later);
    expect(inputs('UpdateModelCard')).toHaveLength(4);
  });
});

describe('a card of another account', () => {
  const foreign = cardRef('credit-risk', audit);

  it('is read with the rights of the place that is named', async () => {
    world.aws.company.writesCard('credit-risk', { ...audit, content });
    const own = cardRef('credit-risk', audit, audit);
    expect(await world.cards.card(own)).toMatchObject({ content: text });
    expect(world.aws.calls.at(-1)).toMatchObject({
      account: audit.account,
      principal: 'arn:aws:sts::555566667777:assumed-role/ringi-cards/ringi',
    });
  });

  it('is Impossible until it is shared, and says what to do', async () => {
    world.aws.company.writesCard('credit-risk', { ...audit, content });
    for (const call of [
      () => world.cards.card(foreign),
      () => world.cards.write(foreign, text),
      () => world.cards.setStatus(foreign, 'Approved'),
      () => world.cards.startExport(foreign, { name: 'a', version: 1, to: 's3://cards/' }),
      () => world.cards.exportJob(foreign, 'a'),
    ]) {
      await expect(call()).rejects.toMatchObject({
        name: 'NotShared',
        owner: audit.account,
        advice: expect.stringContaining(
          `Share the card from account ${audit.account} with ${home.account} (AWS RAM)`,
        ),
      });
    }
    await expect(world.cards.card(foreign)).rejects.toMatchObject({
      advice: expect.stringMatching(/role sagemaker:DescribeModelCard\.$/u),
    });
  });

  it('of Ringi’s own account is refused with the policy it lacks', async () => {
    const denied = { operation: 'DescribeModelCard', error: 'AccessDeniedException' };
    world.aws.faults.next(denied);
    await expect(world.cards.card(ref)).rejects.toMatchObject({
      advice: expect.stringContaining('deploy/aws/README.md has the policy'),
    });
  });

  it('is read and written by its ARN once it is shared, but not made', async () => {
    world.aws.company.writesCard('credit-risk', { ...audit, content });
    const own = cardRef('credit-risk', audit, audit);
    await world.cards.share(own, home.account, 'edit');
    world.aws.company.acceptsInvitations(home.account);
    await world.cards.write(foreign, '{"intended_uses":{}}');
    expect(await world.cards.card(foreign)).toMatchObject({ version: 2 });
    await expect(world.cards.create(cardRef('next', audit), text)).rejects.toMatchObject({
      name: 'NotShared',
      owner: audit.account,
      advice: `Have it made in account ${audit.account}, and shared with ${home.account}.`,
    });
    expect(inputs('CreateModelCard')).toEqual([]);
  });
});

describe('the card of a version', () => {
  it('is read with the version, whose times and last writer it has', async () => {
    const arn = world.aws.company.registers('credit-risk');
    world.clock.advance(60_000);
    world.aws.company.fillsSection(arn, 'intended_uses', content.intended_uses);
    const now = await world.cards.card(versionCardRef(arn));
    expect(now).toMatchObject({
      status: 'Draft',
      content: expect.stringContaining('与信審査の補助'),
      createdAt: '2026-11-20T08:00:00.000Z',
      modifiedAt: '2026-11-20T08:01:00.000Z',
      modifiedBy: { userProfile: 'aiko-tanaka' },
    });
    expect(now).not.toHaveProperty('version');
    expect(inputs('DescribeModelPackage').at(-1)).toEqual({
      ModelPackageName: arn,
      IncludedData: 'AllData',
    });
  });

  it('is none of a version that has none, or is gone, and comes to be with its content', async () => {
    await restart({ cards: { packageCards: 'none' } });
    const arn = world.aws.company.registers('credit-risk');
    const own = versionCardRef(arn);
    expect(await world.cards.card(own)).toBe('none');
    expect(await world.cards.card(versionCardRef(`${arn}23`))).toBe('none');
    await world.cards.create(own, '{"intended_uses":{}}');
    await world.cards.create(own, '{}');
    expect(await world.cards.card(own)).toMatchObject({
      status: 'Draft',
      content: '{"intended_uses":{}}',
    });
  });

  it('gets content or status, never both, and keeps the other', async () => {
    const arn = world.aws.company.registers('credit-risk');
    const own = versionCardRef(arn);
    await world.cards.setStatus(own, 'Approved');
    await world.cards.write(own, '{"intended_uses":{}}');
    expect(await world.cards.card(own)).toMatchObject({
      status: 'Approved',
      content: '{"intended_uses":{}}',
    });
    expect(inputs('UpdateModelPackage')).toEqual([
      { ModelPackageArn: arn, ModelCard: { ModelCardStatus: 'Approved' } },
      { ModelPackageArn: arn, ModelCard: { ModelCardContent: '{"intended_uses":{}}' } },
    ]);
  });

  it('leaves what else the version says as it is', async () => {
    const arn = world.aws.company.registers('credit-risk', { approval: 'Approved' });
    await world.cards.setStatus(versionCardRef(arn), 'PendingReview');
    expect(world.aws.company.looksAt(arn)).toMatchObject({ ModelApprovalStatus: 'Approved' });
  });
});

describe('what ringi.yaml leads to', () => {
  it('is reached in the accounts of registries, and where cards are kept or shared', () => {
    expect(world.cards.reaches(home)).toBe(true);
    expect(world.cards.reaches(partner)).toBe(true);
    expect(world.cards.reaches(audit)).toBe(true);
    expect(world.cards.reaches({ ...audit, region: 'eu-west-1' })).toBe(false);
    expect(world.cards.reaches({ account: '777788889999', region: home.region })).toBe(false);
  });

  it('is each version’s own card where nothing is said', () => {
    expect(world.cards.bindingOf({ ...home, name: 'credit-risk' })).toMatchObject({
      truth: 'package',
      shares: [],
    });
  });
});
