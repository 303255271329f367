import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AssociateResourceSharePermissionCommand,
  CreatePermissionCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  GetResourceShareInvitationsCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { managed } from '../aws/sharing-world.ts';
import { signedBy } from '../aws/signed-by.ts';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { entered, hub, owner, region, second, spokesYaml, stranger } from './spokes-yaml.ts';
import { startWorld, type World } from './start-world.ts';
import { throughFormInSlack, throughFormInTeams } from './through-form.ts';

const cardOf = (account: string, name: string) =>
  `arn:aws:sagemaker:${region}:${account}:model-card/${name}`;
const ours = cardOf(entered, 'r1-begun');
const theirs = cardOf(owner, 'r3-owned');
const readOnly = cardOf(owner, 'r4-read');
const purpose = (text: string) => ({ intended_uses: { purpose_of_model: text } });

let world: World;
let version: string;
/** ARNs of the owner's shares. */
const given = { theirs: '', readOnly: '' };
const rams: RAMClient[] = [];
beforeAll(async () => {
  world = await startWorld({
    rooms: 4,
    yaml: spokesYaml,
    // A copy follows once its card was left alone for a minute.
    behind: 120_000,
    before(aws) {
      const { company } = aws;
      aws.trust(`arn:aws:iam::${second}:role/ringi-cards`, { externalId: 'ringi-7c1d' });
      for (const group of ['r1-begun', 'r3-owned', 'r4-read']) company.registers(group);
      version = company.registers('r2-kept');
      const content = purpose('Finds fraud.');
      company.writesCard('r2-kept-card', { account: second, content });
      for (const account of [owner, stranger]) {
        company.writesCard('r3-owned', { account, content: purpose('Rates.') });
      }
      company.writesCard('r4-read', { account: owner, content: purpose('Reads.') });
    },
  });
});
afterAll(async () => {
  for (const ram of rams) ram.destroy();
  await world.stop();
});

const seen = (arn: string) => world.aws.company.seesCard(arn);
/** The accounts in which Ringi made a call, each once. */
const accounts = (operation: string, about = '') =>
  world.aws.calls
    .filter((call) => call.operation === operation && call.principal.includes('ringi'))
    .filter(({ input }) => JSON.stringify(input).includes(about))
    .map(({ account }) => account);
const ramOf = (account: string) => {
  const ram = new RAMClient(signedBy(world.aws, `arn:aws:iam::${account}:user/platform`));
  rams.push(ram);
  return ram;
};
/** Somebody shares cards of their account with the hub; answers the share's ARN. */
async function shares(account: string, arn: string, more: object = {}): Promise<string> {
  const share = { name: 'our cards', resourceArns: [arn], principals: [hub] };
  const command = new CreateResourceShareCommand({ ...share, ...more });
  const { resourceShare } = await ramOf(account).send(command);
  return resourceShare?.resourceShareArn ?? '';
}
/** The owner lets the hub read the other card, and no more, by a permission of its own. */
async function sharesToRead(): Promise<string> {
  const actions = ['sagemaker:DescribeModelCard', 'sagemaker:ListModelCardVersions'];
  const { permission } = await ramOf(owner).send(
    new CreatePermissionCommand({
      name: 'read-cards',
      resourceType: 'sagemaker:ModelCard',
      policyTemplate: JSON.stringify({ Effect: 'Allow', Action: actions }),
    }),
  );
  return shares(owner, readOnly, { name: 'r3-owned', permissionArns: [permission?.arn] });
}
/** Asks for the card, and waits until both chats show it saying this. */
async function asked(group: string, ...texts: string[]) {
  await world.slack.as('U0KENJI').types(`/ringi card ${group}`, `room-${group.slice(1, 2)}`);
  return cardAtHand(world, group, ...texts);
}
const kenji = (button: string) => ({ user: '29:kenji', button });
const yuki = (button: string) => ({ user: '29:yuki', button });
const edited = (text: string) => [{ section: 'intended_uses' }, { purpose_of_model: text }, {}];
const until = <T>(ask: () => T | undefined) => world.until(async () => ask());
const ended = (group: string, verb: string, status: string) =>
  world.recorded(({ kind, subject, body }) => {
    const text = JSON.stringify(body);
    return (
      kind === 'execution' &&
      subject.endsWith(`/${group}`) &&
      text.includes(`"verb":"${verb}"`) &&
      text.includes(`"status":"${status}"`)
    );
  });

describe('a model card that is kept in a spoke which Ringi enters', () => {
  it('is begun there from chat', async () => {
    const none = await asked('r1-begun', 'no model card yet');
    await none.inSlack('U0KENJI', 'Create draft');
    await cardAtHand(world, 'r1-begun', 'model card, draft');
    expect(seen(ours)).toMatchObject({ status: 'Draft', version: 1 });
    expect(accounts('CreateModelCard')).toEqual([entered]);
  });

  it('is shared from there with the hub, where it is accepted', async () => {
    const draft = await cardAtHand(world, 'r1-begun', 'Share with hub');
    await throughFormInTeams(world, draft, kenji('Share with hub'), [{}]);
    const waits = await cardAtHand(world, 'r1-begun', 'Accept for hub');
    await throughFormInTeams(world, waits, yuki('Accept for hub'), [{}]);
    await cardAtHand(world, 'r1-begun', 'hub ✓', 'End share with hub');
    expect(accounts('CreateResourceShare')).toEqual([entered]);
    expect(accounts('AcceptResourceShareInvitation')).toEqual([hub]);
  });

  it('is edited, submitted and approved by two groups there, and its PDF asked for', async () => {
    const draft = await cardAtHand(world, 'r1-begun', 'model card, draft');
    const edit = { user: 'U0KENJI', button: 'Edit…' };
    await throughFormInSlack(world, draft, edit, edited('Rates applications.'));
    const written = await cardAtHand(world, 'r1-begun', 'model card, draft', 'Rates applications');
    await written.inSlack('U0KENJI', 'Submit for review');
    const review = await cardAtHand(world, 'r1-begun', 'model card, in review');
    await review.inSlack('U0KENJI', 'Approve card');
    const half = await cardAtHand(world, 'r1-begun', '1 of 2 approvals');
    await half.inTeams('29:yuki', 'Approve card');
    const approved = await cardAtHand(world, 'r1-begun', 'model card, approved');
    await throughFormInTeams(world, approved, kenji('PDF'), [{}]);
    expect(seen(ours)?.status).toBe('Approved');
    expect(new Set(accounts('UpdateModelCard', ours))).toEqual(new Set([entered]));
  });

  it('is another group’s in another spoke, and the version’s own follows in the registry', async () => {
    await asked('r2-kept', 'model card, draft', 'Finds fraud.');
    await until(() => JSON.stringify(seen(version)).includes('Finds fraud.') || undefined);
    expect(new Set(accounts('DescribeModelCard', ':model-card/r2-kept'))).toEqual(
      new Set([second]),
    );
    expect(accounts('UpdateModelPackage', version)).toEqual([hub]);
  });
});

describe('a model card that its spoke owns', () => {
  it('says who has to share it, whatever else waits, and reminds them', async () => {
    await shares(stranger, cardOf(stranger, 'r3-owned'));
    given.readOnly = await sharesToRead();
    const card = await asked('r3-owned', `Account ${owner} has to share the card.`);
    await throughFormInTeams(world, card, kenji('Remind owner'), [{}]);
    const todo = ['has not shared its card yet', 'Create resource share', theirs, hub];
    await world.slack.as('U0REN').sees('room-3', todo, 30_000);
    expect(accounts('AcceptResourceShareInvitation')).toEqual([hub]);
  });

  it('is accepted in the hub once it is shared, and nothing else is', async () => {
    given.theirs = await shares(owner, theirs);
    const waits = await asked('r3-owned', `Account ${owner} invites us to its card.`);
    await throughFormInTeams(world, waits, yuki('Accept share'), [{}]);
    await cardAtHand(world, 'r3-owned', 'model card, draft', `The card is account ${owner}’s`);
    const { resourceShareInvitations: all = [] } = await ramOf(hub).send(
      new GetResourceShareInvitationsCommand({}),
    );
    const waiting = all.filter(({ status }) => status === 'PENDING');
    expect(waiting.map(({ senderAccountId }) => senderAccountId)).toEqual([stranger, owner]);
    expect(accounts('AcceptResourceShareInvitation')).toEqual([hub, hub]);
  });

  it('is edited, submitted and approved from the hub, which shares it with nobody', async () => {
    const draft = await cardAtHand(world, 'r3-owned', 'model card, draft');
    await throughFormInTeams(world, draft, yuki('Edit…'), edited('Rates claims.'));
    const written = await cardAtHand(world, 'r3-owned', 'model card, draft', 'Rates claims');
    await written.inSlack('U0KENJI', 'Submit for review');
    const review = await cardAtHand(world, 'r3-owned', 'model card, in review');
    await review.inSlack('U0KENJI', 'Approve card');
    await cardAtHand(world, 'r3-owned', '1 of 2 approvals');
    await review.inTeams('29:yuki', 'Approve card');
    await cardAtHand(world, 'r3-owned', 'model card, approved');
    expect(seen(theirs)?.status).toBe('Approved');
    expect(new Set(accounts('UpdateModelCard', theirs))).toEqual(new Set([hub]));
    expect(accounts('GetResourceShareAssociations', theirs)).toEqual([]);
  });

  it('is printed only once its share lets others print it', async () => {
    const approved = await cardAtHand(world, 'r3-owned', 'model card, approved');
    await throughFormInTeams(world, approved, kenji('PDF'), [{}]);
    const no = ['PDF not made', 'AWSRAMPermissionSageMakerModelCardsAllowExport'];
    await world.slack.as('U0REN').sees('room-3', no, 30_000);
    expect(accounts('CreateModelCardExportJob')).toEqual([entered]);
    await ramOf(owner).send(
      new AssociateResourceSharePermissionCommand({
        resourceShareArn: given.theirs,
        permissionArn: `${managed}AllowExport`,
        replace: true,
      }),
    );
    await throughFormInTeams(world, approved, kenji('PDF'), [{}]);
  });
});

describe('a model card that its spoke lets others read only', () => {
  it('is shown, and an edit changes nothing and says why', async () => {
    const waits = await asked('r4-read', 'Accept share');
    await waits.inTeams('29:kenji', 'Accept share');
    const draft = await cardAtHand(world, 'r4-read', 'model card, draft', 'Reads');
    await throughFormInTeams(world, draft, yuki('Edit…'), edited('Writes.'));
    const no = ['Not edited', 'the account that owns the card does not let us'];
    await world.slack.as('U0REN').sees('room-4', no, 30_000);
    await draft.inSlack('U0KENJI', 'Submit for review');
    await world.slack.as('U0REN').sees('room-4', ['Not submitted for review'], 30_000);
    expect(seen(readOnly)).toMatchObject({ status: 'Draft', version: 1 });
  });

  it('says so once it is shared no more', async () => {
    await ramOf(owner).send(new DeleteResourceShareCommand({ resourceShareArn: given.readOnly }));
    await asked('r4-read', 'not shared yet', `Account ${owner} has to share the card.`);
    expect(seen(readOnly)?.version).toBe(1);
  });
});

describe('what the hub did', () => {
  it('was done in the account of each card, and stands in a whole journal', async () => {
    const read = new Set(accounts('DescribeModelCard', ':model-card/r1-begun'));
    expect(read).toEqual(new Set([entered]));
    expect(new Set(accounts('GetResourceShareAssociations'))).toEqual(new Set([entered, second]));
    await ended('r1-begun', 'exportCard', 'done');
    expect((await ended('r3-owned', 'exportCard', 'done')).body).toMatchObject({
      facts: { digest: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
    expect(accounts('CreateModelCardExportJob')).toEqual([entered, hub]);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
