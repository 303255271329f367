import {
  plainName,
  type Answer,
  type Asked,
  type Command,
  type GroupRef,
} from '../../src/index.ts';
import { alertItem } from './asked/alert-item.ts';
import { alertsOf } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many alerts one answer shows. */
const most = 15;

/** What fires now: the gravest and then the oldest first; and how much was resolved in a day. */
export const alerts: Command = {
  name: 'alerts',
  usage: 'alerts [group]',

  async run(asked) {
    const [typed] = tokensOf(asked.args);
    if (typed === undefined) return answerAbout(undefined, asked);
    const found = await findGroup(typed, asked);
    return 'answer' in found ? found.answer : answerAbout(found.group, asked);
  },
};

async function answerAbout(group: GroupRef | undefined, asked: Asked): Promise<Answer> {
  const { words } = asked;
  const all = await alertsOf(group, asked);
  const { firing, resolved } = all;
  const over = resolved === 0 ? [] : [[words.alerts.resolved(resolved)]];
  if (firing.length === 0) return answerOf([{ lines: [[words.alerts.nothing], ...over] }]);
  const shown = firing.slice(0, most);
  const items = await Promise.all(shown.map((each) => alertItem(each, all, asked)));
  const rest = firing.length - shown.length;
  const narrow = `/ringi ${alerts.usage}`;
  const more = rest > 0 ? { more: words.commands.pending.more(rest, narrow) } : {};
  const title = words.alerts.firing(firing.length);
  const name = group === undefined ? title : `${plainName(group.name, 63)} · ${title}`;
  return answerOf([{ title: name, items, ...more }], over[0]);
}
