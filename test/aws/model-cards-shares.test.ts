import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  DisassociateResourceShareCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { z } from 'zod';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { Later } from '../../src/index.ts';
import type { ShareRight } from '../../src/index.ts';
import { audit, cardPorts, cardRef, versionCardRef } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { home, signedBy } from './signed-by.ts';

const ref = cardRef();
let world: CardPorts;
let platform: RAMClient;
beforeEach(() => begin());
async function begin(options: Omit<AwsOptions, 'clock'> = {}) {
  world = await cardPorts(options);
  platform = new RAMClient(signedBy(world.aws));
  world.aws.company.writesCard('credit-risk', { content: { intended_uses: {} } });
  world.aws.company.writesCard('credit-risk', { ...audit, content: {} });
}
afterEach(() => end());
async function end() {
  platform.destroy();
  await world.stop();
}

const calls = (operation: string) => world.aws.calls.filter((each) => each.operation === operation);
const share = (may: ShareRight) => world.cards.share(ref, audit.account, may);
const shares = () => world.cards.shares(ref);
/** With whom, for what, and how far that is. */
const seen = async () => (await shares()).map(({ account, may, is }) => [account, may, is]);
/** What the other account may do, tried. */
async function rights() {
  const there = cardRef('credit-risk', home, audit);
  const job = { name: 'a', version: 1, to: 's3://cards-555566667777/' };
  const tried = {
    read: world.cards.card(there),
    edit: world.cards.setStatus(there, 'Draft'),
    export: world.cards.startExport(there, job),
  };
  const all = await Promise.allSettled(Object.values(tried));
  return Object.keys(tried).filter((_, n) => all[n]?.status === 'fulfilled');
}

/** Somebody shares the card by hand; answers the share's ARN. */
async function byHand(more: object = {}): Promise<string> {
  const command = new CreateResourceShareCommand({
    name: 'models',
    resourceArns: [ref.arn],
    principals: [audit.account],
    ...more,
  });
  const { resourceShare } = await platform.send(command);
  return resourceShare?.resourceShareArn ?? '';
}

describe('a model card that is shared', () => {
  it.each<[ShareRight, readonly string[]]>([
    ['read', ['read']],
    ['edit', ['read', 'edit']],
    ['export', ['read', 'edit', 'export']],
  ])('to %s waits for the other account, and then gives that', async (may, given) => {
    expect(await shares()).toEqual([]);
    await share(may);
    expect(await shares()).toEqual([
      {
        account: audit.account,
        may,
        is: 'pending',
        share: expect.stringContaining(`:${home.account}:resource-share/`),
      },
    ]);
    expect(await rights()).toEqual([]);
    await world.cards.acceptShare(ref, audit);
    expect(await seen()).toEqual([[audit.account, may, 'accepted']]);
    expect(await rights()).toEqual(given);
  });

  it('is shared once, whatever is repeated', async () => {
    await share('edit');
    await share('edit');
    await world.cards.acceptShare(ref, audit);
    await world.cards.acceptShare(ref, audit);
    await share('edit');
    expect(await seen()).toEqual([[audit.account, 'edit', 'accepted']]);
    expect(calls('CreateResourceShare')).toHaveLength(1);
    expect(calls('AcceptResourceShareInvitation')).toHaveLength(1);
  });

  it('is shared once though the answer was lost', async () => {
    world.aws.faults.next({ operation: 'CreateResourceShare', lostAnswer: true });
    await expect(share('edit')).rejects.toThrow(Later);
    await share('edit');
    expect(await seen()).toEqual([[audit.account, 'edit', 'pending']]);
    expect(calls('CreateResourceShare')).toHaveLength(1);
  });

  it.each([
    ['', 0],
    [', by a clock that is minutes ahead', 5 * 60_000],
  ])('is shared once though RAM does not tell yet what is in the share%s', async (_, ahead) => {
    await share('edit');
    world.clock.advance(ahead);
    const error = 'UnknownResourceException';
    world.aws.faults.next({ operation: 'GetResourceShareAssociations', error, times: 2 });
    await share('edit');
    expect(await seen()).toEqual([[audit.account, 'edit', 'pending']]);
    expect([...calls('CreateResourceShare'), ...calls('DeleteResourceShare')]).toHaveLength(1);
  });

  it('is shared anew where somebody took it out of the share', async () => {
    await share('edit');
    const [before] = await shares();
    const { share: resourceShareArn } = before ?? {};
    const resourceArns = [ref.arn];
    await platform.send(new DisassociateResourceShareCommand({ resourceShareArn, resourceArns }));
    expect(await shares()).toEqual([]);
    await share('edit');
    expect(await seen()).toEqual([[audit.account, 'edit', 'pending']]);
    expect(calls('DeleteResourceShare')).toHaveLength(1);
  });

  it('needs no answer within an organization', async () => {
    await end();
    await begin({ organization: [home.account, audit.account] });
    await share('edit');
    expect(await seen()).toEqual([[audit.account, 'edit', 'accepted']]);
    await world.cards.acceptShare(ref, audit);
    expect(calls('AcceptResourceShareInvitation')).toEqual([]);
  });

  it('gives another right in place of the one before, in the same share', async () => {
    await share('export');
    await world.cards.acceptShare(ref, audit);
    const [before] = await shares();
    await share('read');
    expect(await shares()).toEqual([{ ...before, may: 'read' }]);
    expect(await rights()).toEqual(['read']);
    await share('edit');
    expect(await rights()).toEqual(['read', 'edit']);
  });

  it('makes the permission that only reads once for an account and region', async () => {
    await share('read');
    world.aws.company.writesCard('fraud-score', { content: {} });
    await world.cards.share(cardRef('fraud-score'), audit.account, 'read');
    expect(calls('CreatePermission').map(({ input }) => input)).toEqual([
      expect.objectContaining({
        name: 'ringi-model-card-read',
        resourceType: 'sagemaker:ModelCard',
        policyTemplate:
          '{"Effect":"Allow","Action":["sagemaker:DescribeModelCard","sagemaker:ListModelCardVersions"]}',
      }),
    ]);
    const abroad = cardRef('credit-risk', audit, audit);
    await world.cards.share(abroad, home.account, 'read');
    expect(calls('CreatePermission').map(({ account }) => account)).toEqual([
      home.account,
      audit.account,
    ]);
  });

  it('is shared though that permission is made twice at once', async () => {
    world.aws.company.writesCard('fraud-score', { content: {} });
    await Promise.all([
      share('read'),
      world.cards.share(cardRef('fraud-score'), audit.account, 'read'),
    ]);
    expect(await seen()).toEqual([[audit.account, 'read', 'pending']]);
    expect(await world.cards.shares(cardRef('fraud-score'))).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it.each<[string, () => void]>([
    ['was refused', () => void world.aws.company.rejectsInvitations(audit.account)],
    ['has expired', () => world.clock.advance(12 * 3_600_000)],
  ])('that %s has failed, and is sent anew when it is shared again', async (_, happens) => {
    await share('edit');
    happens();
    expect(await seen()).toEqual([[audit.account, 'edit', 'failed']]);
    await world.cards.acceptShare(ref, audit);
    expect(await seen()).toEqual([[audit.account, 'edit', 'failed']]);
    await share('read');
    expect(await seen()).toEqual([[audit.account, 'read', 'pending']]);
    await world.cards.acceptShare(ref, audit);
    expect(await rights()).toEqual(['read']);
  });

  it('is accepted only where it is Ringi’s own, from the card’s account', async () => {
    await share('edit');
    await byHand();
    const stranger = new RAMClient(signedBy(world.aws, 'arn:aws:iam::444455556666:user/mallory'));
    world.aws.company.writesCard('bait', { account: '444455556666', content: {} });
    const names = calls('CreateResourceShare').map(({ input }) => named.parse(input).name);
    await stranger.send(
      new CreateResourceShareCommand({
        name: names[0],
        resourceArns: [`arn:aws:sagemaker:${home.region}:444455556666:model-card/bait`],
        principals: [audit.account],
      }),
    );
    stranger.destroy();
    await world.cards.acceptShare(ref, audit);
    expect(calls('AcceptResourceShareInvitation')).toHaveLength(1);
    expect(calls('AcceptResourceShareInvitation')[0]).toMatchObject({
      account: audit.account,
      principal: 'arn:aws:sts::555566667777:assumed-role/ringi-cards/ringi',
    });
    expect(await seen()).toEqual([
      [audit.account, 'edit', 'accepted'],
      [audit.account, 'edit', 'pending'],
    ]);
  });

  it('that somebody accepted meanwhile is accepted', async () => {
    await share('edit');
    const already = 'ResourceShareInvitationAlreadyAcceptedException';
    world.aws.faults.next({ operation: 'AcceptResourceShareInvitation', error: already });
    await expect(world.cards.acceptShare(ref, audit)).resolves.toBeUndefined();
  });
});

const named = z.looseObject({ name: z.string() });

describe('what is shared no more', () => {
  it.each([
    ['was accepted', () => world.cards.acceptShare(ref, audit)],
    ['waits', () => Promise.resolve()],
  ])('is gone though it %s, and once is enough', async (_, before) => {
    await share('edit');
    await before();
    await world.cards.endShare(ref, audit.account);
    expect(await shares()).toEqual([]);
    expect(await rights()).toEqual([]);
    await world.cards.endShare(ref, audit.account);
    expect(calls('DeleteResourceShare')).toHaveLength(1);
  });

  it('was deleted by somebody in the same second', async () => {
    await share('edit');
    world.aws.faults.next({ operation: 'DeleteResourceShare', error: 'UnknownResourceException' });
    await expect(world.cards.endShare(ref, audit.account)).resolves.toBeUndefined();
  });

  it('may be shared again at once', async () => {
    await share('edit');
    await world.cards.endShare(ref, audit.account);
    await share('edit');
    await world.cards.acceptShare(ref, audit);
    expect(await rights()).toEqual(['read', 'edit']);
  });

  it('leaves other accounts and other cards alone', async () => {
    world.aws.company.writesCard('fraud-score', { content: {} });
    const other = cardRef('fraud-score');
    await share('edit');
    await world.cards.share(ref, '444455556666', 'edit');
    await world.cards.share(other, audit.account, 'edit');
    await world.cards.endShare(ref, audit.account);
    expect(await seen()).toEqual([['444455556666', 'edit', 'pending']]);
    expect(await world.cards.shares(other)).toHaveLength(1);
  });
});

describe('what somebody else shares', () => {
  it('is seen: its right, or another one, and how far it is', async () => {
    await byHand();
    const exporting = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerModelCardsAllowExport';
    await byHand({ permissionArns: [exporting], principals: ['444455556666'] });
    expect(await seen()).toEqual([
      [audit.account, 'edit', 'pending'],
      ['444455556666', 'export', 'pending'],
    ]);
  });

  it('is enough where it gives the same, and stays when Ringi shares more', async () => {
    await byHand();
    await share('edit');
    expect(calls('CreateResourceShare').filter(({ principal }) => principal === ringiAt)).toEqual(
      [],
    );
    await share('export');
    expect(await seen()).toEqual([
      [audit.account, 'export', 'pending'],
      [audit.account, 'edit', 'pending'],
    ]);
  });

  it('is theirs to end, for it may share more', async () => {
    const arn = await byHand();
    await share('export');
    await expect(world.cards.endShare(ref, audit.account)).rejects.toMatchObject({
      name: 'Impossible',
      message: expect.stringContaining(arn),
      advice: 'End it in AWS RAM: it may share more than this card.',
    });
    expect(await seen()).toEqual([[audit.account, 'edit', 'pending']]);
  });

  it('is not seen once it was taken out of the share', async () => {
    const resourceShareArn = await byHand();
    const principals = [audit.account];
    await platform.send(new DisassociateResourceShareCommand({ resourceShareArn, principals }));
    expect(await shares()).toEqual([]);
    await platform.send(new AssociateResourceShareCommand({ resourceShareArn, principals }));
    expect(await seen()).toEqual([[audit.account, 'edit', 'pending']]);
  });
});

const ringiAt = `arn:aws:sts::${home.account}:assumed-role/ringi/task-1`;

describe('how a card is shared cannot be seen', () => {
  it('of another account, or of a version', async () => {
    await world.cards.share(cardRef('credit-risk', audit, audit), home.account, 'edit');
    expect(await world.cards.shares(cardRef('credit-risk', audit))).toEqual([]);
    const version = world.aws.company.registers('credit-risk');
    expect(await world.cards.shares(versionCardRef(version))).toEqual([]);
    expect(calls('GetResourceShareAssociations').map(({ account }) => account)).not.toContain(
      home.account,
    );
  });
});

describe('what RAM does not do', () => {
  it.each([
    ['OperationNotPermittedException', 'Ask whoever governs AWS RAM in this account'],
    ['ResourceShareLimitExceededException', 'Ask AWS to raise the quota'],
    ['AccessDeniedException', "Allow Ringi's role ram:CreateResourceShare"],
  ])('is Impossible with advice: %s', async (error, advice) => {
    world.aws.faults.next({ operation: 'CreateResourceShare', error });
    await expect(share('edit')).rejects.toMatchObject({
      name: 'Impossible',
      advice: expect.stringContaining(advice),
    });
  });

  it.each(['ThrottlingException', 'ServerInternalException', 'InvalidStateTransitionException'])(
    'is tried again: %s',
    async (error) => {
      world.aws.faults.next({ operation: 'CreateResourceShare', error });
      await expect(share('edit')).rejects.toThrow(Later);
    },
  );

  it('need not know what was never shared', async () => {
    const error = 'UnknownResourceException';
    world.aws.faults.next({ operation: 'GetResourceShareAssociations', error });
    expect(await shares()).toEqual([]);
  });
});
