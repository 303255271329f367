import type { AnswerSection, Asked, Command, OpenCard } from '../../src/index.ts';
import { answerOf } from './asked/answer-of.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';
import { waitingItem } from './asked/waiting-item.ts';

/** How many things a section shows, and how many when all are asked for. */
const most = { usual: 15, all: 40 };

/** What waits for the asker, what they asked of others, and what others decide. */
export const pending: Command = {
  name: 'pending',
  usage: 'pending [all]',

  async run(asked) {
    const { asker, records, words, now } = asked;
    const { pending: say } = words.commands;
    if (!asker) return sentence(say.stranger());
    const cards = (await records.open()).toSorted(byUrgency);
    const mine = cards.filter((card) => waitsFor(card, asker));
    const made = cards.filter((card) => !mine.includes(card) && card.makers.includes(asker.id));
    const rest = cards.filter((card) => !mine.includes(card) && !made.includes(card));
    const sections = await Promise.all([
      section((n) => say.waiting(n), mine, say.review, asked),
      section((n) => say.asked(n), made, say.open, asked),
      section((n) => say.others(n), rest, say.open, asked),
    ]);
    const nothing = mine.length === 0 ? [{ lines: [[say.empty]] }] : [];
    const foot = say.you(asker.name, asker.groups, now);
    return answerOf([...nothing, ...sections.flat()], foot);
  },
};

/** They are in a group that is missing, have not voted, and may. */
function waitsFor(card: OpenCard, asker: NonNullable<Asked['asker']>): boolean {
  const barred = card.progress?.notMaker === true && card.makers.includes(asker.id);
  return (
    !barred &&
    !card.voted.includes(asker.id) &&
    card.needs.some((group) => asker.groups.includes(group))
  );
}

/** What is due first; then what has waited longest. */
function byUrgency(a: OpenCard, b: OpenCard): number {
  const never = '9999';
  const due = (a.expiresAt ?? never).localeCompare(b.expiresAt ?? never);
  return due === 0 ? a.since.localeCompare(b.since) : due;
}

async function section(
  title: (n: number) => string,
  cards: readonly OpenCard[],
  label: string,
  asked: Asked,
): Promise<readonly AnswerSection[]> {
  if (cards.length === 0) return [];
  const limit = tokensOf(asked.args)[0]?.toLowerCase() === 'all' ? most.all : most.usual;
  const shown = cards.slice(0, limit);
  const items = await Promise.all(shown.map((card) => waitingItem(card, asked, label)));
  const rest = cards.length - shown.length;
  const { commands } = asked.words;
  const more =
    limit === most.all ? commands.more(rest) : commands.pending.more(rest, '/ringi pending all');
  return [{ title: title(cards.length), items, ...(rest > 0 ? { more } : {}) }];
}
