import type { Journey } from './journey.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { sendInTeams } from './send-in-teams.ts';

/** Commands are answered in both chats, and who may not decide is told so privately. */
export const commandsAndRefusals: Journey = {
  name: 'commands and refusals in both chats',

  async walk(stage) {
    const see = await openPage(stage, await stage.start());
    const type = async (where: 'slack' | 'teams', text: string) => {
      const box = see[where].locator('.composer input');
      await box.fill(text);
      await box.press('Enter');
    };
    await see.company.getByRole('button', { name: 'Below the gate' }).click();
    await see.seesInSlack('credit-risk v4: approval for dev', '0 of 2 approvals');

    await see.actAs('Yuki Ito');
    await type('slack', '/ringi pending');
    await see.seesInSlack('Only visible to you', 'Waiting for you');
    await type('slack', '/ringi statsu credit-risk');
    await see.seesInSlack('Only visible to you', 'status');
    await type('teams', '@Ringi status credit-risk');
    await see.seesInTeams('@Ringi status', 'prod');
    await see.shoot('5-commands');
    await menus(see);

    await see.actAs('Ren Sato');
    const card = await see.seesInSlack('v4: approval for dev', '0 of 2 approvals');
    const form = { opens: 'Approve for dev', sends: 'Approve' };
    await sendInSlack(card, form);
    await see.seesInSlack('Only visible to you', 'not recorded');

    await see.slack.getByRole('button', { name: 'ml-platform' }).click();
    await see.slack.locator('.head', { hasText: 'ml-platform' }).waitFor();
    await see.teams.getByRole('button', { name: 'Ringi', exact: true }).click();
    await type('teams', 'help');
    await see.seesInTeams('What you can ask');

    await see.actAs('Mia Weber');
    const post = await see.seesInTeams('v4: approval for dev', '0 of 2 approvals');
    await sendInTeams(post, form);
    await post.locator('.bar-line:visible', { hasText: 'Ringi' }).waitFor();
    await see.slack.getByText('Ringi posts no card here').waitFor();
    await see.shoot('6-refused');
    await see.close();
  },
};

/** What stands behind the dots of a card, in both chats. */
async function menus(see: OpenPage) {
  const title = 'credit-risk v4: approval for dev';
  const post = await see.seesInTeams(title);
  await post.getByRole('button', { name: 'More options' }).click();
  await see.page.getByRole('menuitem', { name: 'History' }).click();
  await see.seesInTeams('Only you can see this message', 'credit-risk: history');

  // A menu that was closed as it opened must not close the next one.
  await see.page.evaluate(openAndClose);
  await (await see.seesInSlack(title)).getByRole('button', { name: 'More options' }).click();
  await see.page.getByRole('menuitem', { name: 'History' }).click();
  await see.seesInSlack('Only visible to you', 'credit-risk: history');
}

/** In the page, at one go: the dots of another card, and Escape. */
const openAndClose = `{
  const button = document.querySelector('#slack [aria-label="More options"]');
  button.click();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}`;
