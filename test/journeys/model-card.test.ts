import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { cardYaml } from './card-yaml.ts';
import { startWorld, type World } from './start-world.ts';
import { throughFormInSlack, throughFormInTeams } from './through-form.ts';

const region = 'ap-northeast-1';
const arn = `arn:aws:sagemaker:${region}:111122223333:model-card/r1-scored`;

let world: World;
let version: string;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml: cardYaml,
    behind: 120_000,
    before({ company }) {
      version = company.registers('r1-scored');
    },
  });
});
afterAll(() => world.stop());

const seen = () => world.aws.company.seesCard(arn);
const copied = () => world.aws.company.seesCard(version);
const card = (...texts: string[]) => cardAtHand(world, 'r1-scored', ...texts);
/** What Ringi writes by itself waits for a minute after it wrote last. */
const patience = 90_000;
const until = <T>(ask: () => T | undefined) => world.until(async () => ask(), patience);
/** A text as long as SageMaker takes one. */
const long = (letter: string) => `${letter.repeat(2_047)}。`;
/** The accounts in which Ringi made a call. */
const calls = (operation: string) =>
  world.aws.calls.filter((call) => call.operation === operation).map(({ account }) => account);
const entries = () => {
  const { content } = seen() ?? { content: {} };
  return JSON.stringify(content).match(/"ringi\/\d{8}":"[^"]+"/gu) ?? [];
};

describe('a model card that is kept centrally, in seven steps', () => {
  it('1: is begun from chat, with what is known of the version', async () => {
    await world.slack.as('U0KENJI').types('/ringi card r1-scored', 'room-1');
    const none = await card('no model card yet');
    await none.inSlack('U0KENJI', 'Create draft');
    await card('model card, draft');
    expect(seen()).toMatchObject({ status: 'Draft', version: 1 });
  });

  it('2: is shared with dev, and accepted there: that account is ours', async () => {
    const draft = await card('model card, draft', 'Share with dev');
    await throughFormInTeams(world, draft, { user: '29:kenji', button: 'Share with dev' }, [{}]);
    const waits = await card('model card, draft', 'Accept for dev');
    await throughFormInTeams(world, waits, { user: '29:yuki', button: 'Accept for dev' }, [{}]);
    await card('model card, draft', 'End share with dev');
    expect(calls('CreateResourceShare')).toEqual(['111122223333']);
    await until(() => calls('AcceptResourceShareInvitation')[0]);
    expect(calls('AcceptResourceShareInvitation')).toEqual(['444455556666']);
  });

  it('3: is filled in by people in both chats and in the console, and nobody’s words are lost', async () => {
    const draft = await card('model card, draft');
    const business = { business_problem: 'Late repayments.' };
    world.aws.company.fillsSection(arn, 'business_details', business);
    // By the Studio profile aiko-tanaka, which ringi.yaml joins to her.
    await card('model card, draft', 'by Aiko Tanaka');
    await throughFormInSlack(world, draft, { user: 'U0KENJI', button: 'Edit…' }, [
      { section: 'intended_uses' },
      { purpose_of_model: 'Rates applications for credit.' },
      {},
    ]);
    await until(() => JSON.stringify(seen()).includes('Rates applications') || undefined);
    await throughFormInTeams(world, draft, { user: '29:yuki', button: 'Edit…' }, [
      { section: 'risk' },
      { risk_rating: 'Medium' },
      {},
    ]);
    await until(() => JSON.stringify(seen()).includes('"Medium"') || undefined);
    expect(seen()?.content).toMatchObject({
      business_details: business,
      intended_uses: { purpose_of_model: 'Rates applications for credit.', risk_rating: 'Medium' },
    });
  });

  it('is edited in texts as long as SageMaker takes them, in Japanese, in both chats', async () => {
    const draft = await card('model card, draft', 'Risk rating: Medium');
    const texts = {
      business_problem: long('延'),
      business_stakeholders: long('与'),
      line_of_business: long('個'),
    };
    const edit = { section: 'business_details' };
    await throughFormInTeams(world, draft, { user: '29:yuki', button: 'Edit…' }, [edit, texts, {}]);
    await until(() => JSON.stringify(seen()).includes(texts.line_of_business) || undefined);
    await throughFormInSlack(world, draft, { user: 'U0KENJI', button: 'Edit…' }, [
      edit,
      { line_of_business: long('法') },
      {},
    ]);
    await until(() => JSON.stringify(seen()).includes(long('法')) || undefined);
    expect(seen()?.content).toMatchObject({
      business_details: { ...texts, line_of_business: long('法') },
    });
    await throughFormInTeams(world, draft, { user: '29:yuki', button: 'Edit…' }, [
      edit,
      { line_of_business: 'リテール' },
      {},
    ]);
    // Submitting rests on what the card says: it must have been drawn with this.
    await card('model card, draft', 'リテール');
  });

  it('4: is submitted for review', async () => {
    const draft = await card('model card, draft', 'Risk rating: Medium');
    await draft.inSlack('U0KENJI', 'Submit for review');
    await card('model card, in review');
    expect(seen()?.status).toBe('PendingReview');
  });

  it('5: is shared with test, whose account is not ours: people there are reminded', async () => {
    const review = await card('model card, in review', 'Share with test');
    await throughFormInTeams(world, review, { user: '29:kenji', button: 'Share with test' }, [{}]);
    const waits = await card('model card, in review', 'Remind test');
    await throughFormInTeams(world, waits, { user: '29:kenji', button: 'Remind test' }, [{}]);
    await world.slack.as('U0REN').sees('room-1', ['555566667777', 'accept'], 30_000);
    world.aws.company.acceptsInvitations('555566667777');
    await throughFormInTeams(
      world,
      await card('in review'),
      { user: '29:yuki', button: 'Record test…' },
      [
        {
          version: '1',
          stage: 'test',
          name: 'Stress test',
          result: 'passed',
          observation: 'No request failed.',
          metrics: 'auc = 0.87',
        },
      ],
    );
    await until(() => JSON.stringify(seen()).includes('Stress test v1') || undefined);
    expect(calls('AcceptResourceShareInvitation')).toEqual(['444455556666']);
  });

  it('6: is approved by two groups, in both chats, as it was read', async () => {
    const review = await card('model card, in review', 'Stress test');
    await review.inSlack('U0KENJI', 'Approve card');
    const half = await card('model card, in review', '1 of 2 approvals');
    await half.inTeams('29:yuki', 'Approve card');
    await card('model card, approved');
    expect(seen()?.status).toBe('Approved');
  });

  it('7: is shared with prod, to be read alone, and its history was written by itself', async () => {
    const approved = await card('model card, approved', 'Share with prod');
    await throughFormInTeams(world, approved, { user: '29:kenji', button: 'Share with prod' }, [
      {},
    ]);
    await card('model card, approved', 'Remind prod');
    await until(() =>
      entries().some((text) => text.includes('Model card approved')) ? true : undefined,
    );
    expect(entries().join('\n')).toMatch(/Model card submitted for review, by Kenji/u);
    expect(entries().join('\n')).toMatch(/Model card shared with account 444455556666, by Kenji/u);
    await until(() => JSON.stringify(copied()).includes('"Medium"') || undefined);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('hangs as a PDF in both threads, with its hash in the journal', async () => {
    const approved = await card('model card, approved');
    expect((await approved.inTeams('29:kenji', 'PDF')).kind).not.toBe('error');
    const done = await world.recorded(
      ({ kind, body }) =>
        kind === 'execution' &&
        JSON.stringify(body).includes('"exportCard","on"') &&
        JSON.stringify(body).includes('digest'),
    );
    expect(done.body).toMatchObject({
      facts: { digest: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
  });

  it('takes from the version’s own card what people took from it, and leaves what is that card’s', async () => {
    const [purpose, own] = ['Rates applications for credit.', 'Version 1 alone.'];
    world.aws.company.editsCard(version, 'intended_uses.factors_affecting_model_efficiency', own);
    world.aws.company.fillsSection(arn, 'intended_uses', { purpose_of_model: purpose });
    await until(() => (JSON.stringify(copied()).includes('"Medium"') ? undefined : true));
    expect(copied()?.content).toMatchObject({
      intended_uses: {
        purpose_of_model: purpose,
        factors_affecting_model_efficiency: own,
      },
    });
  });
});
