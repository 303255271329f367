import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import type { CardAtHand } from '../weather/card-at-hand.ts';
import type { World } from './start-world.ts';

/** What is answered on each page of a form, by the field's id. */
type Pages = readonly Readonly<Record<string, string>>[];

/** Chats may be slow. */
const patience = 30_000;

/** Presses a button of a card, or of its menu, in Slack, and answers page after page of its form. */
export async function throughFormInSlack(
  world: World,
  card: CardAtHand,
  { user, button, menu = false }: { user: string; button: string; menu?: boolean },
  pages: Pages,
) {
  const person = world.slack.as(user);
  await (menu ? person.picks(button, card.slack) : person.clicks(button, card.slack));
  let shown: unknown;
  for (const answers of pages) {
    const form = await world.until(async () => {
      const open = await person.seesForm(patience);
      return JSON.stringify(open) === JSON.stringify(shown) ? undefined : open;
    });
    shown = form;
    await person.submits(answers);
  }
}

/** The same in Teams, where each page stands in place of the card. */
export async function throughFormInTeams(
  world: World,
  card: CardAtHand,
  { user, button }: { user: string; button: string },
  pages: Pages,
) {
  const person = world.teams.as(user);
  let answer = await person.clicks(button, card.teams);
  for (const inputs of pages) {
    if (answer.kind !== 'card') throw new Error(`${button} opened no form: ${answer.kind}`);
    const [submit] = actionsOf(answer.card);
    if (!submit) throw new Error(`the form of ${button} has no button`);
    answer = await person.clicks(submit.title, { ...card.teams, inputs });
  }
  return answer;
}
