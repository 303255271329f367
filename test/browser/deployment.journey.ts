import type { Locator } from 'playwright-core';
import type { Journey } from './journey.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { sendInTeams } from './send-in-teams.ts';
import { promoteToProd, toUat } from './up-the-ladder.ts';

/** Creating a fleet and baking a canary take their time, as people would see it. */
const patience = 150_000;

const propose = 'Propose prod again…';
const rollback = { opens: 'Roll back now…', sends: 'Roll back' };

/**
 * A canary that breaks and is rolled back by its alarm; another that is rolled back by hand while
 * it bakes; a version that is rolled back by hand once it serves. Decided in both chats.
 */
export const deployment: Journey = {
  name: 'a deployment to prod',

  async walk(stage) {
    const see = await openPage(stage, await stage.start());
    see.page.setDefaultTimeout(patience);
    await see.page.getByRole('tab', { name: 'credit-risk' }).click();
    await toUat(see, 'v3');
    await promoteToProd(see, 'v3', { chat: 'slack' });
    await bakes(see, 'v3');
    await see.shoot('deployment-1-baking');
    await breaks(see);

    await register(see);
    await toUat(see, 'v4');
    await promoteToProd(see, 'v4');
    await isTakenBack(see, await bakes(see, 'v4'));

    const again = await see.seesInSlack('credit-risk v4: ', 'a rollback took its place', propose);
    const text = 'It was the right one.';
    await sendInSlack(again, { opens: propose, sends: 'Propose', text });
    await promoteToProd(see, 'v4', { way: 'All at once' });
    await goesBack(see);
    await see.company.locator('.pointers li', { hasText: 'prod' }).getByText('v2').waitFor();
    await see.close();
  },
};

/** Waits until both chats show the canary; answers its card in Teams. */
async function bakes(see: OpenPage, version: string): Promise<Locator> {
  const texts = [`credit-risk ${version}: deploying to prod`, `baking: 10% on ${version}`];
  await see.seesInSlack(...texts);
  return see.seesInTeams(...texts);
}

/** Its alarm rolls the canary back; then the endpoint is well again. */
async function breaks(see: OpenPage): Promise<void> {
  await endpointAct(see, 'breaks');
  const alarm = ['credit-risk v3', 'rolled back', 'credit-risk-prod-'];
  await see.seesInSlack(...alarm);
  await see.seesInTeams(...alarm);
  await see.shoot('deployment-2-rolled-back-by-alarm');
  await endpointAct(see, 'mends');
  const endpoint = see.company.locator('tr', { hasText: 'credit-risk-prod' }).first();
  await endpoint.getByText('InService').waitFor();
}

/** A rollback in Teams takes over the canary that bakes. */
async function isTakenBack(see: OpenPage, baking: Locator): Promise<void> {
  await see.actAs('Kenji Mori');
  await sendInTeams(baking, {
    ...rollback,
    text: 'The wrong version was promoted.',
    filled: () => see.shoot('deployment-3-form-in-teams'),
  });
  await backOnV2(see);
  await see.shoot('deployment-4-taken-over');
}

/** A rollback in Slack of the version that serves. */
async function goesBack(see: OpenPage): Promise<void> {
  await see.seesInTeams('v4 serves prod', 'Watched until');
  const served = await see.seesInSlack('v4 serves prod', 'Watched until');
  await see.shoot('deployment-5-served');
  await see.actAs('Kenji Mori');
  await sendInSlack(served, {
    ...rollback,
    text: 'Complaints about new customers.',
    filled: () => see.shoot('deployment-6-form-in-slack'),
  });
  await backOnV2(see);
  await see.shoot('deployment-7-back');
}

/** Waits until both chats say so, and nobody is asked to promote that version as it is. */
async function backOnV2(see: OpenPage): Promise<void> {
  await see.seesInSlack('credit-risk v4: prod rolled back to v2');
  await see.seesInTeams('credit-risk v4: prod rolled back to v2');
  await see.seesInSlack('credit-risk v4: ', propose);
  await see.seesInTeams('credit-risk v4: ', propose);
  const cards = see.page.locator('article').filter({ hasText: 'credit-risk v4: ' });
  const promote = cards.getByRole('button').filter({ hasText: 'Promote to prod' });
  if ((await promote.count()) > 0) {
    throw new Error('a version that was rolled back from is offered for prod');
  }
}

async function register({ company }: OpenPage): Promise<void> {
  await company.locator('button[data-how=good]').click();
}

async function endpointAct({ company }: OpenPage, what: string): Promise<void> {
  await company.getByLabel('What happens to credit-risk-prod', { exact: true }).selectOption(what);
}
