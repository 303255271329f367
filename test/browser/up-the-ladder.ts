import type { Locator } from 'playwright-core';
import type { OpenPage } from './open-page.ts';

/** Through dev, test and uat, each decided in Teams. */
export async function toUat(see: OpenPage, version: string): Promise<void> {
  await decide(see, { person: 'Kenji Mori', version, stage: 'dev', shows: '1 of 2 approvals' });
  await decide(see, { person: 'Yuki Ito', version, stage: 'dev', shows: 'in dev, ready for test' });
  await decide(see, {
    person: 'Yuki Ito',
    version,
    stage: 'test',
    shows: 'in test, ready for uat',
  });
  await decide(see, { person: 'Yuki Ito', version, stage: 'uat', shows: 'in uat, ready for prod' });
}

/** To prod, by both seats; `way`: how traffic moves, as the form calls it. */
export async function promoteToProd(see: OpenPage, version: string, way?: string): Promise<void> {
  const prod = { version, stage: 'prod', ...(way === undefined ? {} : { way }) };
  await decide(see, { person: 'Kenji Mori', ...prod, shows: '1 of 2 approvals' });
  await decide(see, { person: 'Yuki Ito', ...prod, shows: 'going to prod' });
}

type Vote = {
  readonly person: string;
  readonly version: string;
  readonly stage: string;
  /** What the card says once it is taken. */
  readonly shows: string;
  /** How traffic is to move; as proposed where left out. */
  readonly way?: string;
};

async function decide(see: OpenPage, { person, version, stage, shows, way }: Vote): Promise<void> {
  const [title, submit] =
    stage === 'dev' ? ['Approve for dev', 'Approve'] : [`Promote to ${stage}`, 'Promote'];
  await see.actAs(person);
  const card = await cardWith(see, `credit-risk ${version}: `, title);
  await card.getByRole('button', { name: title }).first().click();
  if (way !== undefined) await card.getByRole('combobox').first().selectOption({ label: way });
  await card.getByRole('button', { name: submit, exact: true }).last().click();
  await see.seesInTeams(`credit-risk ${version}: `, shows);
}

/** The post of a version once it offers this button. */
async function cardWith({ teams }: OpenPage, text: string, title: string): Promise<Locator> {
  const button = teams.page().getByRole('button', { name: title });
  const card = teams.locator('article').filter({ hasText: text }).filter({ has: button }).last();
  await card.waitFor();
  return card;
}
