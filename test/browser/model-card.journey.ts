import type { Locator } from 'playwright-core';
import type { Journey } from './journey.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { pagesInSlack, pagesInTeams } from './through-pages.ts';

/** What Ringi writes by itself waits for a minute after the last edit. */
const patience = 90_000;

const title = 'credit-risk: model card, ';

/** A model card from its draft to its PDF, in both chats, shared with three accounts on its way. */
export const modelCard: Journey = {
  name: 'a model card',

  async walk(stage) {
    const see = await openPage(stage, await stage.start());
    see.page.setDefaultTimeout(patience);
    await see.page.getByRole('tab', { name: 'credit-risk' }).click();
    await draft(see);
    await shareWithDev(see);
    await fill(see);
    await review(see);
    await approve(see);
    await shareWithProd(see);
    await print(see);
    await see.close();
  },
};

async function draft(see: OpenPage) {
  const box = see.slack.locator('.composer input');
  await box.fill('/ringi card credit-risk');
  await box.press('Enter');
  await see.seesInSlack('Only visible to you', 'No model card yet');
  const none = await see.seesInSlack('credit-risk: no model card yet');
  await see.seesInTeams('credit-risk: no model card yet');
  await see.shoot('model-card-1-none');
  await pagesInSlack(none, 'Create draft', [
    { sends: 'Create', filled: () => see.shoot('model-card-2-create') },
  ]);
  await see.seesInSlack(`${title}draft`);
  await see.seesInTeams(`${title}draft`);
  await see.shoot('model-card-3-draft');
  for (const name of ['dev', 'test', 'prod']) await isSeenFrom(see, name, 'Not shared');
}

/** What the panel says that an account sees of the card, by AWS's answers to somebody of it. */
async function isSeenFrom({ page, company }: OpenPage, name: string, ...texts: readonly string[]) {
  const menu = page.getByLabel(`What somebody of ${name} does`);
  const row = company.locator('tr').filter({ has: menu });
  await texts.reduce((all, text) => all.filter({ hasText: text }), row).waitFor();
}

/** Somebody of another account acts on the card. */
async function somebodyOf({ company }: OpenPage, name: string, does: string) {
  await company.getByLabel(`What somebody of ${name} does`).selectOption(does);
}

async function shareWithDev(see: OpenPage) {
  await see.actAs('Kenji Mori');
  await pagesInTeams(await see.seesInTeams(`${title}draft`), 'Share with dev', [
    { sends: 'Share' },
  ]);
  await see.seesInSlack(`${title}draft`, 'dev invited');
  await isSeenFrom(see, 'dev', 'Invited', 'sees nothing yet');
  await see.actAs('Yuki Ito');
  await pagesInTeams(await see.seesInTeams(`${title}draft`, 'dev invited'), 'Accept for dev', [
    { sends: 'Accept', filled: () => see.shoot('model-card-4-accept') },
  ]);
  await see.seesInSlack(`${title}draft`, 'shared with dev ✓');
  await see.seesInTeams(`${title}draft`, 'shared with dev ✓');
  await isSeenFrom(see, 'dev', 'May edit', 'version 1, Draft');
  await see.shoot('model-card-5-accepted');
  await somebodyOf(see, 'dev', 'edits');
  await isSeenFrom(see, 'dev', 'version 2, Draft');
  await see.seesInSlack(`${title}draft`, 'Noticed in dev, on version 1.');
  await see.seesInTeams(`${title}draft`, 'Noticed in dev, on version 1.');
}

/** The review of an edit is shown in Slack. */
async function isAdded(see: OpenPage): Promise<void> {
  await see.page.getByRole('dialog').getByText('is added').first().waitFor();
}

async function fill(see: OpenPage) {
  await see.actAs('Aiko Tanaka');
  const uses = {
    Purpose: 'Rates applications for consumer credit by their risk of late repayment.',
    'Intended uses': 'Ranks applications for a clerk. Does not decide by itself.',
  };
  await pagesInSlack(await see.seesInSlack(`${title}draft`), 'Edit', [
    {
      sends: 'Next',
      fields: { Section: 'Purpose and intended uses' },
      filled: () => see.shoot('model-card-6-section'),
    },
    { sends: 'Next', fields: uses, filled: () => see.shoot('model-card-7-fields') },
    {
      sends: 'Write',
      filled: async () => {
        await isAdded(see);
        await see.shoot('model-card-8-review');
      },
    },
  ]);
  await see.seesInSlack(`${title}draft`, 'Rates applications');
  await pagesInSlack(await see.seesInSlack(`${title}draft`), 'Edit', [
    { sends: 'Next', fields: { Section: 'Risk' } },
    { sends: 'Next', fields: { 'Risk rating': 'Low' } },
    { sends: 'Back', filled: () => isAdded(see) },
    {
      sends: 'Next',
      // A way back keeps what was chosen.
      filled: () => see.page.getByRole('dialog').locator('[value=Low]:checked').waitFor(),
    },
    { sends: 'Back', filled: () => isAdded(see) },
    { sends: 'Next', fields: { 'Risk rating': 'Medium' } },
    { sends: 'Write' },
  ]);
  await see.seesInSlack(`${title}draft`, 'Risk rating: Medium');
  await see.shoot('model-card-9-edited');
  await pagesInSlack(await see.seesInSlack(`${title}draft`), 'Edit', [
    { sends: 'Next', fields: { Section: 'Overview' } },
    { sends: 'Next', fields: { Owner: 'Aiko Tanaka, data science' } },
    { sends: 'Write' },
  ]);
  await see.seesInSlack(`${title}draft`, '2 of 6');
  await pagesInTeams(await see.seesInTeams(`${title}draft`, '2 of 6'), 'Edit…', [
    {
      sends: 'Next',
      fields: { Section: 'Considerations' },
    },
    {
      sends: 'Next',
      fields: { 'Caveats and recommendations': 'Not for applicants without a credit history.' },
      filled: () => see.shoot('model-card-10-fields'),
    },
    {
      sends: 'Back',
      filled: async () => {
        await see.page.locator('#teams').getByText('is added').first().waitFor();
        await see.shoot('model-card-11-review');
      },
    },
    {
      sends: 'Next',
      filled: async () => {
        const caveats = see.page.locator('#teams').getByLabel('Caveats and recommendations');
        const text = await caveats.inputValue({ timeout: 10_000 });
        if (!text.includes('credit history')) throw new Error(`what was written is lost: ${text}`);
      },
    },
    { sends: 'Write' },
  ]);
  await see.seesInTeams(`${title}draft`, '1 of 6');
  await happens(see, 'fills');
  await see.seesInSlack(`${title}draft`, 'All 6 required fields are filled in.');
  await see.shoot('model-card-12-complete');
}

async function happens({ company }: OpenPage, what: string): Promise<void> {
  await company.getByLabel('What happens to credit-risk, model card').selectOption(what);
}

async function review(see: OpenPage) {
  const complete = await see.seesInSlack(`${title}draft`, 'All 6 required');
  await pagesInSlack(complete, 'Submit for review', [{ sends: 'Submit' }]);
  await see.seesInSlack(`${title}in review`, '0 of 2 approvals');
  await see.seesInTeams(`${title}in review`, '0 of 2 approvals');
  await see.shoot('model-card-13-in-review');
  await see.actAs('Kenji Mori');
  await pagesInSlack(await see.seesInSlack(`${title}in review`), 'Share with test', [
    { sends: 'Share' },
  ]);
  await see.seesInTeams(`${title}in review`, 'test invited');
  await isSeenFrom(see, 'test', 'Invited');
  await somebodyOf(see, 'test', 'accepts');
  await isSeenFrom(see, 'test', 'May edit', 'In review');
  await pagesInTeams(await see.seesInTeams(`${title}in review`), 'Record test…', [
    {
      sends: 'Record',
      fields: {
        Stage: 'test',
        Name: 'Stress test',
        Result: 'Passed',
        Observation: 'No request failed at ten times the usual load.',
        Metrics: 'auc = 0.87\np99_latency = 143',
      },
      filled: () => see.shoot('model-card-14-record-test'),
    },
  ]);
  await see.seesInSlack(`${title}in review`, 'shared with test ✓');
  await see.seesInSlack(`${title}in review`, '2 evaluations');
  await see.shoot('model-card-15-tested');
}

async function approve(see: OpenPage) {
  await pagesInSlack(await see.seesInSlack(`${title}in review`), 'Approve card', [
    { sends: 'Approve', filled: () => see.shoot('model-card-16-approve') },
  ]);
  await see.seesInTeams(`${title}in review`, '1 of 2 approvals');
  await see.shoot('model-card-17-one-of-two');
  await see.actAs('Yuki Ito');
  await pagesInTeams(await see.seesInTeams(`${title}in review`, '1 of 2'), 'Approve card', [
    { sends: 'Approve', filled: () => see.shoot('model-card-18-approve-teams') },
  ]);
  await see.seesInSlack(`${title}approved`, 'Kenji Mori', 'Yuki Ito');
  await see.seesInTeams(`${title}approved`, 'Kenji Mori', 'Yuki Ito');
  await see.shoot('model-card-19-approved');
}

async function shareWithProd(see: OpenPage) {
  await pagesInTeams(await see.seesInTeams(`${title}approved`), 'Share with prod', [
    { sends: 'Share' },
  ]);
  await see.seesInSlack(`${title}approved`, 'prod invited');
  await somebodyOf(see, 'prod', 'accepts');
  await isSeenFrom(see, 'prod', 'Reads only', 'Approved');
  await somebodyOf(see, 'prod', 'edits');
  const refused = 'is not authorized to perform: sagemaker:UpdateModelCard';
  await see.company.getByText(refused).scrollIntoViewIfNeeded();
  await see.shoot('model-card-20-refused');
  const written = 'Model card approved';
  const inSlack = await see.seesInSlack(`${title}approved`, 'shared with prod ✓', written);
  const inTeams = await see.seesInTeams(`${title}approved`, 'shared with prod ✓', written);
  await inSlack.getByText('Written by Ringi').click();
  await inTeams.getByRole('button', { name: 'Show what Ringi wrote' }).click();
  await inTeams.getByText(written).first().scrollIntoViewIfNeeded();
  await see.shoot('model-card-21-written');
}

/** What is printed hangs in both threads, whoever asked for it where, and opens. */
async function print(see: OpenPage) {
  await pagesInSlack(await see.seesInSlack(`${title}approved`), 'PDF', [
    { sends: 'Make PDF', filled: () => see.shoot('model-card-22-pdf') },
  ]);
  await see.slack.locator('a.file').waitFor();
  await see.shoot('model-card-23-pdf-in-slack');
  await opensPdf(see, see.slack.locator('a.file'));
  await see.actAs('Kenji Mori');
  await pagesInTeams(await see.seesInTeams(`${title}approved`), 'PDF', [{ sends: 'Make PDF' }]);
  const note = await see.seesInTeams('asked for by Kenji Mori.');
  await see.shoot('model-card-24-pdf-in-teams');
  await opensPdf(see, note.getByRole('link', { name: 'Open PDF' }).last());
  // By now Ringi has looked at the card again, more than once.
  const edits = await see.page.getByText('Noticed in prod').count();
  if (edits > 0) throw new Error('an edit of prod, which may only read, came into the card');
}

/** A click opens a new window, whose address is that of a real PDF. */
async function opensPdf({ page }: OpenPage, file: Locator) {
  const opens = page.context().waitForEvent('request', {
    predicate: (each) => each.isNavigationRequest(),
  });
  const [, request] = await Promise.all([file.click(), opens]);
  const answer = await page.request.get(request.url());
  const start = (await answer.body()).subarray(0, 5).toString();
  if (start !== '%PDF-') throw new Error(`${answer.url()} is no PDF: ${answer.status()}`);
}
