import type { Answer, Asked, Command, GroupRef, WatchedAlert } from '../../src/index.ts';
import { driftCard } from '../cards/drift.ts';
import { retrainingCard } from '../cards/retraining.ts';
import { alertItem } from './asked/alert-item.ts';
import { alertsOf } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { groupCardItem } from './asked/group-card-item.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** Of so many incidents the cards are looked at for the button. */
const most = 3;

/** Where a group is retrained: on the cards of its drift, or on a card of its own that is put up. */
export const retrain: Command = {
  name: 'retrain',
  usage: 'retrain <group>',

  async run(asked) {
    const [typed] = tokensOf(asked.args);
    if (typed === undefined) return sentence(asked.words.commands.usage(this.usage));
    const found = await findGroup(typed, asked);
    return 'answer' in found ? found.answer : answerAbout(found.group, asked);
  },
};

async function answerAbout(group: GroupRef, asked: Asked): Promise<Answer> {
  const alerts = await alertsOf(group, asked);
  const drifting = alerts.firing.filter(({ alert }) => alert.ref.view === driftCard.name);
  const looked = await Promise.all(
    drifting.slice(0, most).map(async (each) => ((await offers(each, asked)) ? [each] : [])),
  );
  const offering = looked.flat();
  const says = asked.words.retraining.command;
  if (offering.length === 0) {
    const item = await groupCardItem(
      { view: retrainingCard.name, group, title: says.card, where: (raised) => says.where(raised) },
      asked,
    );
    return answerOf([{ items: [item] }]);
  }
  const items = await Promise.all(offering.map((each) => alertItem(each, alerts, asked)));
  return answerOf([{ lines: [[says.onCards]], items }]);
}

/** Whether the incident's card hangs in the asker's chat, with the button. */
async function offers({ alert }: WatchedAlert, { records }: Asked): Promise<boolean> {
  if ((await records.link(alert.ref)) === undefined) return false;
  const card = await records.sketch(alert.ref);
  return card?.sketch.buttons.some((each) => 'verb' in each && each.verb === 'retrain') ?? false;
}
