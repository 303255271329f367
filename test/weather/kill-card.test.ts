import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardYaml } from '../journeys/card-yaml.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { throughFormInSlack, throughFormInTeams } from '../journeys/through-form.ts';
import { cardAtHand } from './card-at-hand.ts';
import { editLedger } from './edit-ledger.ts';
import { minuteLater } from './minute-later.ts';
import { ringiProcess } from './ringi-process.ts';

const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-card/r1-killed';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml: cardYaml.replace('writes: true', 'writes: false').replace('copy: true', 'copy: false'),
    open: ringiProcess,
    before: ({ company }) => void company.registers('r1-killed'),
  });
});
afterAll(() => world.stop());

/** Kills Ringi as kill -9 does and starts it on the same ledger, a minute later. */
const killed = () => world.restart({ ledger: editLedger(minuteLater) });
const card = (...texts: string[]) => cardAtHand(world, 'r1-killed', ...texts);
const countOf = (operation: string) =>
  world.aws.calls.filter((call) => call.operation === operation).length;
const reached = (operation: string, times = 1) =>
  world.until(async () => (countOf(operation) >= times ? true : undefined));
const done = (verb: string) =>
  world.recorded(
    ({ kind, body }) =>
      kind === 'execution' &&
      JSON.stringify(body).includes(`"verb":"${verb}"`) &&
      JSON.stringify(body).includes('"status":"done"'),
  );

/** Ringi is killed in the call that hangs, and in the one that AWS took and whose answer was lost. */
async function killedIn(operation: string): Promise<void> {
  await reached(operation);
  world.aws.faults.next({ operation, lostAnswer: true });
  await killed();
  await reached(operation, 2);
  await killed();
}

describe('Ringi is killed in each call that changes a model card', () => {
  it('makes one draft', async () => {
    await world.slack.as('U0KENJI').types('/ringi card r1-killed', 'room-1');
    world.aws.faults.next({ operation: 'CreateModelCard', hang: true });
    await (await card('no model card yet')).inSlack('U0KENJI', 'Create draft');
    await killedIn('CreateModelCard');
    await card('model card, draft');
    await done('draftCard');
    expect(world.aws.company.seesCard(arn)).toMatchObject({ status: 'Draft', version: 1 });
    expect(countOf('CreateModelCard')).toBe(2);
  });

  it('makes one edit, and writes over nothing that was written meanwhile', async () => {
    world.aws.faults.next({ operation: 'UpdateModelCard', hang: true });
    await throughFormInSlack(
      world,
      await card('model card, draft'),
      { user: 'U0KENJI', button: 'Edit…' },
      [{ section: 'risk' }, { risk_rating: 'Low', explanations_for_risk_rating: 'Rates.' }, {}],
    );
    await reached('UpdateModelCard');
    world.aws.company.editsCard(arn, 'business_details.business_problem', 'Late repayments.');
    world.aws.faults.next({ operation: 'UpdateModelCard', lostAnswer: true });
    await killed();
    await reached('UpdateModelCard', 2);
    await killed();
    await done('editCard');
    expect(world.aws.company.seesCard(arn)).toMatchObject({
      version: 3,
      content: {
        business_details: { business_problem: 'Late repayments.' },
        intended_uses: { risk_rating: 'Low', explanations_for_risk_rating: 'Rates.' },
      },
    });
  });

  it('makes one share, with one invitation', async () => {
    world.aws.faults.next({ operation: 'CreateResourceShare', hang: true });
    const draft = await card('model card, draft', 'Share with dev');
    await throughFormInTeams(world, draft, { user: '29:kenji', button: 'Share with dev' }, [{}]);
    await killedIn('CreateResourceShare');
    await card('model card, draft', 'Accept for dev');
    await done('shareCard');
    expect(world.aws.company.acceptsInvitations('444455556666')).toHaveLength(1);
  });

  it('writes one status', async () => {
    const before = countOf('UpdateModelCard');
    world.aws.faults.next({ operation: 'UpdateModelCard', lostAnswer: true });
    await (await card('model card, draft')).inSlack('U0KENJI', 'Submit for review');
    await reached('UpdateModelCard', before + 1);
    await killed();
    await card('model card, in review');
    await done('submitCard');
    expect(countOf('UpdateModelCard')).toBe(before + 1);
  });

  it('writes one PDF, which hangs in the thread once', async () => {
    world.aws.faults.next({ operation: 'CreateModelCardExportJob', hang: true });
    const review = await card('model card, in review');
    await throughFormInTeams(world, review, { user: '29:kenji', button: 'PDF' }, [{}]);
    await killedIn('CreateModelCardExportJob');
    await done('exportCard');
    await world.slack.as('U0YUKI').sees('room-1', ['r1-killed-card-3.pdf'], 60_000);
    await world.quiet();
    expect(countOf('CreateModelCardExportJob')).toBe(2);
    const files = world.slack.state('U0YUKI').messages.flatMap((one) => one.files ?? []);
    expect(files).toHaveLength(1);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
