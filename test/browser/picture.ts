import { startPlayground } from '../../deploy/playground/start-playground.ts';
import { launchBrowser } from './launch-browser.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { pagesInSlack } from './through-pages.ts';
import { promoteToProd, toUat } from './up-the-ladder.ts';

// Takes the README's pictures anew: `npm run picture`.
const shots = new URL('../../deploy/playground/pictures/', import.meta.url).pathname;
const browser = await launchBrowser();
const playground = await startPlayground();
try {
  const see = await openPage({ browser, start: startPlayground, shots }, playground);
  await see.page.setViewportSize({ width: 1500, height: 1130 });
  await see.actAs('Kenji Mori');
  const card = await see.seesInSlack('credit-risk v3: approval for dev', '0 of 2 approvals');
  await sendInSlack(card, {
    opens: 'Approve for dev',
    sends: 'Approve',
    text: 'Better than v2 everywhere but latency, which is well inside the limit.',
  });
  await see.actAs('Yuki Ito');
  const slack = await see.seesInSlack('credit-risk v3: approval for dev', '1 of 2 approvals');
  const teams = await see.seesInTeams('credit-risk v3: approval for dev', '1 of 2 approvals');
  await see.seesInSlack('Your turn: credit-risk v3 for dev needs 1 of you');
  // The title is what a reader looks for first: both cards from their top.
  for (const article of [slack, teams]) {
    const top = article.locator('> *').first();
    await top.hover();
    await top.scrollIntoViewIfNeeded();
  }
  await see.shoot('playground');
  await drift(see);
  await modelCard(see);
  await deployment(see);
  await see.close();
} finally {
  await playground.stop();
  await browser.close();
}

/** A monitor finds drift, and somebody looks into it. */
async function drift(see: OpenPage): Promise<void> {
  await see.actAs('Kenji Mori');
  await see.company.getByText('3 monitors').click();
  const next = see.company.getByLabel('What happens to credit-risk-prod-hourly');
  await next.selectOption('drift');
  const slow = { timeout: 90_000 };
  const title = { hasText: 'credit-risk: input drift in prod' };
  await see.slack.locator('article', title).first().waitFor(slow);
  const card = await see.seesInSlack(
    'credit-risk: input drift in prod',
    'Nobody is looking yet',
    'I am looking',
  );
  await card.locator('button', { hasText: 'I am looking' }).click();
  const slack = await see.seesInSlack(
    'credit-risk: input drift in prod',
    'Kenji Mori has been looking since',
  );
  const teams = await see.seesInTeams(
    'credit-risk: input drift in prod',
    'Kenji Mori has been looking since',
  );
  for (const article of [slack, teams])
    await article.locator('> *').first().scrollIntoViewIfNeeded();
  await see.shoot('drift');
}

/** A model card that is put to review, once it says all that it must. */
async function modelCard(see: OpenPage): Promise<void> {
  const name = 'credit-risk: model card, draft';
  const edit = async (section: string, fields: Readonly<Record<string, string>>) => {
    await pagesInSlack(await see.seesInSlack(name), 'Edit…', [
      { sends: 'Next', fields: { Section: section } },
      { sends: 'Next', fields },
      { sends: 'Write' },
    ]);
  };
  await see.actAs('Aiko Tanaka');
  const box = see.slack.locator('.composer input');
  await box.fill('/ringi card credit-risk');
  await box.press('Enter');
  const none = await see.seesInSlack('credit-risk: no model card yet');
  await pagesInSlack(none, 'Create draft', [{ sends: 'Create' }]);
  await edit('Purpose and intended uses', {
    Purpose: 'Rates applications for consumer credit by their risk of late repayment.',
    'Intended uses': 'Ranks applications for a clerk. Does not decide by itself.',
  });
  await see.seesInSlack(name, '4 of 6');
  await edit('Risk', { 'Risk rating': 'Medium' });
  await see.seesInSlack(name, '3 of 6');
  await edit('Overview', { Owner: 'Aiko Tanaka, data science' });
  await see.seesInSlack(name, '2 of 6');
  await edit('Considerations', {
    'Caveats and recommendations': 'Not for applicants without a credit history.',
  });
  await see.company.getByLabel('What happens to credit-risk, model card').selectOption('fills');
  const complete = await see.seesInSlack(name, 'All 6 required fields are filled in.');
  await see.actAs('Kenji Mori');
  await pagesInSlack(complete, 'Share with dev', [{ sends: 'Share' }]);
  const invited = await see.seesInSlack(name, 'dev invited');
  await pagesInSlack(invited, 'Accept for dev', [{ sends: 'Accept' }]);
  await pagesInSlack(await see.seesInSlack(name, 'shared with dev ✓'), 'Submit for review', [
    { sends: 'Submit' },
  ]);
  const review = 'credit-risk: model card, in review';
  await pagesInSlack(await see.seesInSlack(review), 'Approve card', [{ sends: 'Approve' }]);
  await see.actAs('Yuki Ito');
  const half = '1 of 2 approvals';
  for (const article of [await see.seesInSlack(review, half), await see.seesInTeams(review, half)])
    await article.locator('> *').first().scrollIntoViewIfNeeded();
  await see.page.locator('#toasts > *').first().waitFor({ state: 'hidden' });
  await see.shoot('model-card');
}

/** A canary on its way to prod, once both fleets are measured. */
async function deployment(see: OpenPage): Promise<void> {
  see.page.setDefaultTimeout(150_000);
  await see.company.locator('button[data-how=good]').click();
  await toUat(see, 'v4');
  await promoteToProd(see, 'v4');
  const baking = ['credit-risk v4: deploying to prod', 'Canary is baking: 10% on v4', '90%'];
  const slack = await see.seesInSlack(...baking);
  const teams = await see.seesInTeams(...baking);
  await slack.filter({ hasText: /10%\s*\d+\sms/u }).waitFor();
  for (const article of [slack, teams]) {
    const top = article.locator('> *').first();
    await top.hover();
    await top.scrollIntoViewIfNeeded();
  }
  await see.shoot('deployment');
}
