import type { Journey } from './journey.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { promoteToProd, toUat } from './up-the-ladder.ts';

/** Creating a fleet and baking a canary take their time, as people would see it. */
const patience = 150_000;

/** A canary that breaks and is rolled back by its alarm; another that is rolled back by hand. */
export const deployment: Journey = {
  name: 'a deployment to prod',

  async walk(stage) {
    const see = await openPage(stage, await stage.start());
    see.page.setDefaultTimeout(patience);
    await see.page.getByRole('tab', { name: 'credit-risk' }).click();
    await toUat(see, 'v3');
    await promoteToProd(see, 'v3');
    await see.seesInSlack('credit-risk v3: deploying to prod', 'Canary is baking: 10% on v3');
    await see.seesInTeams('credit-risk v3: deploying to prod', 'Canary is baking: 10% on v3');
    await see.shoot('deployment-1-baking');
    await endpointAct(see, 'breaks');
    const alarm = ['credit-risk v3', 'rolled back', 'credit-risk-prod-'];
    await see.seesInSlack(...alarm);
    await see.seesInTeams(...alarm);
    await see.shoot('deployment-2-rolled-back-by-alarm');

    await endpointAct(see, 'mends');
    const endpoint = see.company.locator('tr', { hasText: 'credit-risk-prod' }).first();
    await endpoint.getByText('InService').waitFor();
    await register(see);
    await toUat(see, 'v4');
    await promoteToProd(see, 'v4', 'All at once');
    await see.seesInSlack('v4 serves prod');
    const served = await see.seesInTeams('v4 serves prod', 'Watched until');
    await see.shoot('deployment-3-served');
    await see.actAs('Kenji Mori');
    await served
      .getByRole('button', { name: /^Roll back/u })
      .first()
      .click();
    await served.getByRole('textbox').fill('Complaints about new customers.');
    await see.shoot('deployment-4-form');
    await served.getByRole('button', { name: 'Roll back', exact: true }).last().click();
    await see.seesInSlack('credit-risk v4: prod rolled back to v2');
    const quarantined = await see.seesInTeams('credit-risk v4: prod rolled back to v2');
    await see.shoot('deployment-5-back');
    if ((await quarantined.getByRole('button', { name: 'Promote to prod' }).count()) > 0) {
      throw new Error('a version that was rolled back from is offered for prod');
    }
    await see.company.locator('.pointers li', { hasText: 'prod' }).getByText('v2').waitFor();
    await see.close();
  },
};

async function register({ company }: OpenPage): Promise<void> {
  await company.locator('button[data-how=good]').click();
}

async function endpointAct({ company }: OpenPage, what: string): Promise<void> {
  await company.getByLabel('What happens to credit-risk-prod', { exact: true }).selectOption(what);
}
