import type { Locator } from 'playwright-core';
import type { OpenPage } from './open-page.ts';
import { sendInSlack } from './send-in-slack.ts';
import { sendInTeams } from './send-in-teams.ts';

/** Through dev, test and uat: what needs two is decided in both chats, one each. */
export async function toUat(see: OpenPage, version: string): Promise<void> {
  const dev = { version, stage: 'dev' };
  await decide(see, { person: 'Kenji Mori', ...dev, shows: '1 of 2 approvals' });
  await decide(see, {
    person: 'Yuki Ito',
    ...dev,
    chat: 'slack',
    shows: 'in dev, ready for test',
  });
  await decide(see, {
    person: 'Yuki Ito',
    version,
    stage: 'test',
    shows: 'in test, ready for uat',
  });
  await decide(see, { person: 'Yuki Ito', version, stage: 'uat', shows: 'in uat, ready for prod' });
}

/** To prod, by both seats in one chat; `way`: how traffic moves, as the form calls it. */
export async function promoteToProd(
  see: OpenPage,
  version: string,
  how: Pick<Vote, 'way' | 'chat'> = {},
): Promise<void> {
  const prod = { version, stage: 'prod', ...how };
  await decide(see, { person: 'Kenji Mori', ...prod, shows: '1 of 2 approvals' });
  await decide(see, { person: 'Yuki Ito', ...prod, shows: 'going to prod' });
}

type Vote = {
  readonly person: string;
  readonly version: string;
  readonly stage: string;
  /** What the card says in both chats once it is taken. */
  readonly shows: string;
  /** Where it is cast; in Teams where left out. */
  readonly chat?: 'slack' | 'teams';
  /** How traffic is to move; as proposed where left out. */
  readonly way?: string;
};

async function decide(
  see: OpenPage,
  { person, version, stage, shows, chat = 'teams', way }: Vote,
): Promise<void> {
  const [opens, sends] =
    stage === 'dev' ? ['Approve for dev', 'Approve'] : [`Promote to ${stage}`, 'Promote'];
  const title = `credit-risk ${version}: `;
  await see.actAs(person);
  const form = { opens, sends, ...(way === undefined ? {} : { choice: way }) };
  const card = await offering(see[chat], title, opens);
  await (chat === 'slack' ? sendInSlack : sendInTeams)(card, form);
  await see.seesInSlack(title, shows);
  await see.seesInTeams(title, shows);
}

/** The newest card of a version that has this button, once there is one. */
async function offering(chat: Locator, title: string, button: string): Promise<Locator> {
  const has = chat.page().getByRole('button').filter({ hasText: button });
  const card = chat.locator('article').filter({ hasText: title }).filter({ has }).last();
  await card.waitFor();
  return card;
}
