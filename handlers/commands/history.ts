import { plainName, type Asked, type Command, type GroupRef } from '../../src/index.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { momentAsked } from './asked/moment-asked.ts';
import { pastOf } from './asked/past-of.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many lines one answer shows. */
const most = 15;

/** What was decided about a group and what stood where, newest first. */
export const history: Command = {
  name: 'history',
  usage: 'history <group> [before <date>]',

  async run(asked) {
    const { commands } = asked.words;
    const [typed, ...rest] = tokensOf(asked.args);
    if (typed === undefined) return sentence(commands.usage(this.usage));
    const date = (rest[0]?.toLowerCase() === 'before' ? rest.slice(1) : rest).join(' ');
    const before = momentAsked(date === '' ? 'now' : date, asked);
    if (before.is === 'none') return sentence(commands.badDate(date));
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const until = before.is === 'moment' && before.said !== undefined ? before.at : undefined;
    return historyOf(found.group, until, asked);
  },
};

async function historyOf(group: GroupRef, before: Date | undefined, asked: Asked) {
  const { commands } = asked.words;
  const past = await pastOf(group, before, asked);
  if (past.length === 0) return sentence(commands.history.empty);
  const shown = past.slice(0, most);
  const lines = await Promise.all(shown.map(({ tell }) => tell()));
  const rest = past.length - shown.length;
  const name = plainName(group.name, 63);
  const next = `/ringi history ${name} before ${shown.at(-1)?.at ?? ''}`;
  const more = rest > 0 ? { more: commands.pending.more(rest, next) } : {};
  return answerOf([{ title: commands.history.title(name), lines, ...more }]);
}
