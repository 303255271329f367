import {
  fitsAll,
  groupKey,
  groupSubject,
  matchersIn,
  type Answer,
  type AnswerItem,
  type AnswerSection,
  type Asked,
  type Command,
  type GroupRef,
  type GroupSilence,
  type Line,
  type Matcher,
} from '../../src/index.ts';
import { silencesCard } from '../cards/silences.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { groupCardItem } from './asked/group-card-item.ts';
import { matchersTyped } from './asked/matchers-typed.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many silences one answer shows. */
const most = 15;

/** What is silenced; of one group, with the card whose buttons silence, and what matchers would do. */
export const silence: Command = {
  name: 'silence',
  usage: 'silence [group] [matchers]',

  async run(asked) {
    const [typed] = tokensOf(asked.args);
    if (typed === undefined) return answerOf([await listed(undefined, asked)]);
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const read = matchersIn(matchersTyped(asked.args));
    if ('unreadable' in read) {
      return sentence(asked.words.silences.command.unreadable(read.unreadable));
    }
    return answerAbout(found.group, read.matchers, asked);
  },
};

async function answerAbout(
  group: GroupRef,
  matchers: readonly Matcher[],
  asked: Asked,
): Promise<Answer> {
  const preview = matchers.length === 0 ? [] : [await fitting(group, matchers, asked)];
  const says = asked.words.silences.command;
  const card = await groupCardItem(
    { view: silencesCard.name, group, title: says.card, where: (raised) => says.where(raised) },
    asked,
  );
  const list = await listed(group, asked);
  return answerOf([...(preview.length > 0 ? [{ lines: preview }] : []), list, { items: [card] }]);
}

/** What the matchers would silence of what fires now. */
async function fitting(
  group: GroupRef,
  matchers: readonly Matcher[],
  { world, words }: Asked,
): Promise<Line> {
  const all = await world.alerts.all(group);
  const firing = all.filter(({ alert }) => alert.status === 'firing');
  const fit = firing.filter(({ alert }) => fitsAll(matchers, alert.labels));
  return words.silences.command.fits(matchers, fit.length, firing.length);
}

async function listed(group: GroupRef | undefined, asked: Asked): Promise<AnswerSection> {
  const { world, words } = asked;
  const says = words.silences.command;
  const all = await world.alerts.silences(group);
  if (all.length === 0) return { lines: [[says.none]] };
  const items = await Promise.all(all.slice(0, most).map((each) => itemOf(each, group, asked)));
  const rest = all.length - items.length;
  const more = rest > 0 ? { more: words.commands.more(rest) } : {};
  return { title: says.active(all.length), items, ...more };
}

async function itemOf(
  { group, matchers, author, reason, endsAt }: GroupSilence,
  about: GroupRef | undefined,
  { records, words }: Asked,
): Promise<AnswerItem> {
  const says = words.silences;
  // The card of the one group that was named is linked once, below the list.
  const ref = { view: silencesCard.name, subject: groupSubject(group) };
  const isSame = about !== undefined && groupKey(about) === groupKey(group);
  const url = isSame ? undefined : await records.link(ref);
  return {
    subject: words.alerts.subject(group.name, says.matchers(matchers)),
    text: [words.quote(reason)],
    small: says.command.by({ matchers, author: author.name, until: endsAt }),
    ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
  };
}
