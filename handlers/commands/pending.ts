import type { AnswerItem, AnswerSection, Asked, Command, OpenCard } from '../../src/index.ts';
import { alertIn } from './asked/alert-in.ts';
import { alertItem } from './asked/alert-item.ts';
import { alertsOf, type Alerts } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';
import { waitingItem } from './asked/waiting-item.ts';

/** How many things a section shows, and how many when all are asked for. */
const most = { usual: 15, all: 40 };

/** What waits for the asker, what they look at, what they asked of others, what others decide. */
export const pending: Command = {
  name: 'pending',
  usage: 'pending [all]',

  async run(asked) {
    const { asker, records, words, now } = asked;
    const { pending: say } = words.commands;
    if (!asker) return sentence(say.stranger());
    const alerts = await alertsOf(undefined, asked);
    const cards = (await records.open()).toSorted((a, b) => byUrgency(a, b, alerts));
    const kinds = cards.map((card) => kindOf(card, asker, alerts));
    const of = (kind: Kind) => cards.filter((_card, n) => kinds[n] === kind);
    const waiting = (label: string) => (card: OpenCard) => waitingItem(card, alerts, asked, label);
    const mine = of('waiting');
    // What somebody looks at waits for nobody any more: only its alert tells of it.
    const looking = alerts.firing.filter(({ looker }) => looker?.person.id === asker.id);
    const sections = await Promise.all([
      section((n) => say.waiting(n), mine, waiting(say.review), asked),
      section(
        (n) => say.looking(n),
        looking,
        (each) => alertItem(each, alerts, asked),
        asked,
      ),
      section((n) => say.asked(n), of('asked'), waiting(say.open), asked),
      section((n) => say.others(n), of('others'), waiting(say.open), asked),
    ]);
    const nothing = mine.length === 0 ? [{ lines: [[say.empty]] }] : [];
    const foot = say.you(asker.name, asker.groups, now);
    return answerOf([...nothing, ...sections.flat()], foot);
  },
};

type Kind = 'waiting' | 'mine' | 'asked' | 'others';

/** An incident waits for nobody once somebody looks, or while nobody is to be told of it. */
function kindOf(card: OpenCard, asker: NonNullable<Asked['asker']>, alerts: Alerts): Kind {
  const watched = alertIn(card, alerts);
  if (watched?.looker) return watched.looker.person.id === asker.id ? 'mine' : 'others';
  if (watched && alerts.muted(watched)) return 'others';
  if (waitsFor(card, asker)) return 'waiting';
  return card.makers.includes(asker.id) ? 'asked' : 'others';
}

/** They are in a group that is missing, have not voted, and may. */
function waitsFor(card: OpenCard, asker: NonNullable<Asked['asker']>): boolean {
  const barred = card.progress?.notMaker === true && card.makers.includes(asker.id);
  return (
    !barred &&
    !card.voted.includes(asker.id) &&
    card.needs.some((group) => asker.groups.includes(group))
  );
}

/** What is critical; what is due first; then what has waited longest. */
function byUrgency(a: OpenCard, b: OpenCard, alerts: Alerts): number {
  const [first, second] = [isCritical(a, alerts), isCritical(b, alerts)];
  if (first !== second) return first ? -1 : 1;
  const never = '9999';
  const due = (a.expiresAt ?? never).localeCompare(b.expiresAt ?? never);
  return due === 0 ? a.since.localeCompare(b.since) : due;
}

function isCritical(card: OpenCard, alerts: Alerts): boolean {
  return alertIn(card, alerts)?.alert.severity === 'critical';
}

async function section<Thing>(
  title: (n: number) => string,
  things: readonly Thing[],
  itemOf: (thing: Thing) => Promise<AnswerItem>,
  asked: Asked,
): Promise<readonly AnswerSection[]> {
  if (things.length === 0) return [];
  const limit = tokensOf(asked.args)[0]?.toLowerCase() === 'all' ? most.all : most.usual;
  const items = await Promise.all(things.slice(0, limit).map(itemOf));
  const rest = things.length - items.length;
  const { commands } = asked.words;
  const more =
    limit === most.all ? commands.more(rest) : commands.pending.more(rest, '/ringi pending all');
  return [{ title: title(things.length), items, ...(rest > 0 ? { more } : {}) }];
}
