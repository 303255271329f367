import type { Journey } from './journey.ts';
import { openPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { sendInTeams } from './send-in-teams.ts';

/** One person approves in Slack, a second completes the quorum in Teams, and both chats show it. */
export const quorumAcrossChats: Journey = {
  name: 'a quorum across both chats',

  async walk(stage) {
    const see = await openPage(stage, await stage.start());
    const title = 'credit-risk v3: approval for dev';
    await see.seesInSlack(title, '0 of 2 approvals');
    await see.seesInTeams(title, '0 of 2 approvals');
    await see.shoot('1-first-screen');

    await see.actAs('Kenji Mori');
    const card = await see.seesInSlack(title);
    const form = { opens: 'Approve for dev', sends: 'Approve' };
    await sendInSlack(card, {
      ...form,
      text: 'Better than v2 everywhere.',
      filled: () => see.shoot('2-form-in-slack'),
    });
    await see.seesInSlack(title, '1 of 2 approvals. Needs 1 from model-risk.');
    await see.seesInTeams(title, '1 of 2 approvals. Needs 1 from model-risk.');
    await see.seesInSlack('Your turn: credit-risk v3 for dev');

    await see.actAs('Yuki Ito');
    const post = await see.seesInTeams(title, '1 of 2 approvals');
    await sendInTeams(post, {
      ...form,
      text: 'Bias report checked.',
      filled: () => see.shoot('3-form-in-teams'),
    });

    const decided = ['credit-risk v3: in dev', 'Kenji Mori', 'Yuki Ito', 'Bias report checked.'];
    await see.seesInSlack(...decided);
    await see.seesInTeams(...decided);
    await see.company.locator('.pointers li', { hasText: 'dev' }).getByText('v3').waitFor();
    await see.company.locator('tr', { hasText: 'v3' }).getByText('Approved').waitFor();
    await see.shoot('4-decided');
    await see.close();
  },
};
