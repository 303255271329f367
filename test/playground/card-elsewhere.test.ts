import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreatePermissionCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import type { CompanyAct, CompanyCardAccount } from '../../deploy/playground/page/company-state.ts';
import { restOfCompany } from '../../deploy/playground/rest-of-company.ts';
import { heard } from '../aws/heard.ts';
import { manualClock } from '../aws/manual-clock.ts';
import { managed } from '../aws/sharing-world.ts';
import { signedBy } from '../aws/signed-by.ts';

const accounts = { dev: '444455556666', test: '555566667777', prod: '666677778888' } as const;
type Name = keyof typeof accounts;

let clock: ReturnType<typeof manualClock>;
let aws: Aws;
let owner: RAMClient;
let company: ReturnType<typeof restOfCompany>;
let card: string;
beforeEach(async () => {
  clock = manualClock();
  aws = await startAws({ clock });
  owner = new RAMClient(signedBy(aws));
  company = restOfCompany(aws);
  card = aws.company.writesCard('credit-risk', { content: { intended_uses: {} } });
});
afterEach(async () => {
  company.stop();
  owner.destroy();
  await aws.stop();
});

async function seenFrom(name: Name): Promise<CompanyCardAccount | undefined> {
  await company.look();
  const group = company.state().groups.find((each) => each.name === 'credit-risk');
  return group?.modelCard?.accounts.find((each) => each.name === name);
}

async function shares(name: Name, permissionArn = managed): Promise<string> {
  const share = { name: `card for ${name}`, resourceArns: [card], permissionArns: [permissionArn] };
  const { resourceShare } = await owner.send(
    new CreateResourceShareCommand({ ...share, principals: [accounts[name]] }),
  );
  return resourceShare?.resourceShareArn ?? '';
}

async function toRead(): Promise<string> {
  const Action = ['sagemaker:DescribeModelCard', 'sagemaker:ListModelCardVersions'];
  const policyTemplate = JSON.stringify({ Effect: 'Allow', Action });
  const resourceType = 'sagemaker:ModelCard';
  const { permission } = await owner.send(
    new CreatePermissionCommand({ name: 'only-reads', resourceType, policyTemplate }),
  );
  return permission?.arn ?? '';
}

const ends = (resourceShareArn: string) =>
  owner.send(new DeleteResourceShareCommand({ resourceShareArn }));

type What = Extract<CompanyAct, { do: 'cardElsewhere' }>['what'];

async function somebodyOf(name: Name, what: What): Promise<string> {
  await company.look();
  const act = { do: 'cardElsewhere', group: 'credit-risk', account: accounts[name], what } as const;
  return (await company.act(act)).said;
}

const unheard = 'Ringi looks within ten minutes, “/ringi card” has it look at once.';
const nothing = { card: null, mayEdit: false, mayExport: false, refused: null };
const draft = { status: 'Draft', version: 1 };

describe('what another account sees of a model card', () => {
  it('is nothing where it is not shared, and so it says of every account', async () => {
    for (const name of ['dev', 'test', 'prod'] as const) {
      expect(await seenFrom(name)).toEqual({
        name,
        account: accounts[name],
        ...nothing,
        invitation: null,
      });
    }
  });

  it('is an invitation, until it runs out after half a day', async () => {
    await shares('dev');
    const until = '2026-11-20T20:00:00.000Z';
    const waits = { status: 'PENDING', until };
    expect(await seenFrom('dev')).toMatchObject({ ...nothing, invitation: waits });
    expect(await seenFrom('test')).toMatchObject({ ...nothing, invitation: null });
    clock.advance(12 * 3_600_000);
    const ranOut = { status: 'EXPIRED', until };
    expect(await seenFrom('dev')).toMatchObject({ ...nothing, invitation: ranOut });
  });

  it('is the card once the invitation is accepted, with what the share lets them do', async () => {
    await shares('dev');
    await shares('test', `${managed}AllowExport`);
    await shares('prod', await toRead());
    for (const name of ['dev', 'test', 'prod'] as const) {
      expect(await somebodyOf(name, 'accepts')).toBe(
        `${name} accepted the invitation to the model card. ${unheard}`,
      );
    }
    expect(await seenFrom('dev')).toMatchObject({ card: draft, mayEdit: true, mayExport: false });
    expect(await seenFrom('test')).toMatchObject({ card: draft, mayEdit: true, mayExport: true });
    expect(await seenFrom('prod')).toMatchObject({ card: draft, mayEdit: false, mayExport: false });
    aws.company.setsCardStatus(card, 'PendingReview');
    const inReview = { status: 'PendingReview', version: 1 };
    expect(await seenFrom('prod')).toMatchObject({ card: inReview });
  });

  it('is nothing again where they refused the invitation, or the share has ended', async () => {
    await shares('dev');
    const share = await shares('test');
    expect(await somebodyOf('dev', 'refuses')).toBe(
      `dev refused the invitation to the model card. ${unheard}`,
    );
    await somebodyOf('test', 'accepts');
    await ends(share);
    expect(await seenFrom('dev')).toMatchObject({ ...nothing, invitation: { status: 'REJECTED' } });
    expect(await seenFrom('test')).toMatchObject({
      ...nothing,
      invitation: { status: 'ACCEPTED' },
    });
    clock.advance(1_000);
    await shares('test');
    expect(await seenFrom('test')).toMatchObject({ ...nothing, invitation: { status: 'PENDING' } });
  });

  it('is no invitation whose share ended before anybody answered it', async () => {
    await ends(await shares('dev'));
    expect(await seenFrom('dev')).toMatchObject({ ...nothing, invitation: null });
    expect(await somebodyOf('dev', 'accepts')).toBe('dev has no invitation to the model card.');
  });

  it('is asked by somebody of that account, and changes nothing', async () => {
    await shares('dev');
    await somebodyOf('dev', 'accepts');
    const events = heard(aws, 'SageMaker Model Card State Change');
    const before = aws.calls.length;
    await company.look();
    const asked = aws.calls.slice(before).filter(({ account }) => account === accounts.dev);
    expect(new Set(asked.map(({ principal }) => principal))).toEqual(
      new Set([
        `arn:aws:sts::${accounts.dev}:assumed-role/ModelTeam/dev`,
        `arn:aws:sts::${accounts.dev}:assumed-role/Auditor/playground`,
      ]),
    );
    expect(asked.map(({ operation }) => operation)).toContain('UpdateModelCard');
    expect(events()).toEqual([]);
    expect(await seenFrom('dev')).toMatchObject({ card: draft });
  });
});

describe('an edit by somebody of another account', () => {
  it('lands where the share lets them edit', async () => {
    await shares('dev');
    await somebodyOf('dev', 'accepts');
    const events = heard(aws, 'SageMaker Model Card State Change');
    expect(await somebodyOf('dev', 'edits')).toBe(
      'Somebody of dev edited the model card: what affects the model’s efficiency.',
    );
    const factors = 'A short credit history. Noticed in dev, on version 1.';
    expect(aws.company.seesCard(card)).toEqual({
      content: { intended_uses: { factors_affecting_model_efficiency: factors } },
      status: 'Draft',
      version: 2,
    });
    expect(events()).toHaveLength(1);
    expect(await seenFrom('dev')).toMatchObject({ card: { version: 2 }, refused: null });
  });

  it('is refused in AWS’s own words where they may only read, and changes nothing', async () => {
    await shares('prod', await toRead());
    await somebodyOf('prod', 'accepts');
    expect(await somebodyOf('prod', 'edits')).toBe(
      'AWS refused it to somebody of prod: its words stand in the panel.',
    );
    const action = 'sagemaker:UpdateModelCard';
    const words =
      `User: arn:aws:sts::${accounts.prod}:assumed-role/ModelTeam/prod is not authorized ` +
      `to perform: ${action} on resource: ${card} ` +
      `because no resource-based policy allows the ${action} action`;
    expect(await seenFrom('prod')).toMatchObject({ card: draft, refused: words });
    expect(await seenFrom('prod')).toMatchObject({ refused: words });
    expect(aws.company.seesCard(card)).toMatchObject({
      version: 1,
      content: { intended_uses: {} },
    });
  });

  it('is refused where they do not see it, and the words go once something changed', async () => {
    await somebodyOf('test', 'edits');
    const refused = expect.stringContaining('perform: sagemaker:DescribeModelCard');
    expect(await seenFrom('test')).toMatchObject({ card: null, refused });
    await shares('test');
    expect(await seenFrom('test')).toMatchObject({ refused: null });
  });
});

describe('the company panel', () => {
  it('does not go back to what a slow look saw before a later one', async () => {
    await shares('dev');
    await company.look();
    // The group of another account is what it waits for, long after it has read the card.
    aws.faults.next({ operation: 'ListMonitoringSchedules', account: accounts.dev, late: 2_000 });
    let isOver = false;
    const slow = company.look().then(() => (isOver = true));
    await somebodyOf('dev', 'accepts');
    expect(isOver).toBe(false);
    await slow;
    const { groups } = company.state();
    const group = groups.find(({ name }) => name === 'credit-risk');
    expect(group?.modelCard?.accounts[0]).toMatchObject({ card: draft });
  });
});
