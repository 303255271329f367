import { join } from 'node:path';
import { cast } from '../../deploy/playground/cast.ts';
import type { Journey } from './journey.ts';
import { startMicrosoftPlayground, type MicrosoftPlayground } from './microsoft-playground.ts';
import { openPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { sendInTeams } from './send-in-teams.ts';

/** The same quorum, with a Teams client that none of us wrote: Microsoft's own playground. */
export const microsoftPlayground: Journey = {
  name: 'a quorum with Microsoft’s playground as Teams',

  async walk(stage) {
    const yuki = cast.find(({ name }) => name === 'Yuki Ito');
    if (yuki === undefined) throw new Error('the cast lacks Yuki Ito');
    const started: MicrosoftPlayground[] = [];
    const playground = await stage.start({
      async otherTeams(botUrl) {
        const microsoft = await startMicrosoftPlayground(yuki, botUrl);
        started.push(microsoft);
        return microsoft;
      },
    });
    const [microsoft] = started;
    if (microsoft === undefined) throw new Error('Microsoft’s playground was not started');

    const client = await stage.browser.newPage({ viewport: { width: 1440, height: 900 } });
    client.setDefaultTimeout(20_000);
    await client.goto(microsoft.url);
    // The first visit to a channel installs the app there.
    await client.getByText('Credit models').first().click();
    const see = await openPage(stage, playground);
    const title = 'credit-risk v3: approval for dev';
    await client.getByText(title).first().waitFor();

    await see.actAs('Kenji Mori');
    const card = await see.seesInSlack(title);
    const form = { opens: 'Approve for dev', sends: 'Approve' };
    await sendInSlack(card, form);
    await client.getByText('1 of 2 approvals. Needs 1 from model-risk.').first().waitFor();
    // It comes right after, and this client draws every card anew for it.
    const turn = client.getByText('Your turn: credit-risk v3 for dev needs 1 of you.').first();
    await turn.waitFor();

    await sendInTeams(client.locator('body'), form);
    await client.getByText('credit-risk v3: in dev').first().waitFor();
    await client.screenshot({ path: join(stage.shots, '7-microsoft.png') });
    await see.seesInSlack('credit-risk v3: in dev', 'Yuki Ito');
    await client.close();
    await see.close();
  },
};
