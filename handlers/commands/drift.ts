import {
  cardId,
  nearest,
  plainName,
  type Answer,
  type AnswerItem,
  type AnswerSection,
  type Asked,
  type Command,
} from '../../src/index.ts';
import { raisedBy } from '../cards/incident/raised-by.ts';
import { alertItem } from './asked/alert-item.ts';
import { alertsOf, type Alerts } from './asked/alerts-of.ts';
import { answerOf } from './asked/answer-of.ts';
import { findMonitors, type FoundMonitors } from './asked/find-monitors.ts';
import { findingsOf } from './asked/findings-of.ts';
import type { KnownMonitor } from './asked/known-monitor.ts';
import { scoreOf } from './asked/score-of.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** How many monitors one answer shows, and of how many it reads what they found. */
const most = { monitors: 15, read: 3 };

/**
 * The monitors of a group or an endpoint: what is wrong since when, who looks, and everything that
 * those found which fire; also what never fired. Puts up a card that should hang and does not.
 */
export const drift: Command = {
  name: 'drift',
  usage: 'drift <group|endpoint> [monitor]',

  async run(asked) {
    const { words } = asked;
    const [typed, named] = tokensOf(asked.args);
    if (typed === undefined) return sentence(words.commands.usage(this.usage));
    const found = await findMonitors(typed, asked);
    if ('answer' in found) return found.answer;
    const { of, monitors } = found;
    if (monitors.length === 0) return sentence(words.monitors.none(of));
    if (named === undefined) return answerAbout(found, asked);
    const one = monitors.filter(({ ref }) => nameOf(ref).toLowerCase() === named.toLowerCase());
    if (one.length > 0) return answerAbout({ ...found, monitors: one }, asked);
    const names = monitors.map(({ ref }) => nameOf(ref));
    return sentence(words.monitors.unknown(named, of, nearest(named, names)));
  },
};

function nameOf({ subject }: KnownMonitor['ref']): string {
  return raisedBy(subject);
}

async function answerAbout({ of, group, monitors }: FoundMonitors, asked: Asked): Promise<Answer> {
  const { words } = asked;
  const alerts = await alertsOf(group, asked);
  const sorted = monitors.toSorted((a, b) => rankOf(a, alerts) - rankOf(b, alerts));
  const shown = sorted.slice(0, most.monitors);
  const items = await Promise.all(shown.map((each) => itemOf(each, alerts, asked)));
  const rest = sorted.length - items.length;
  const more = rest > 0 ? { more: words.commands.more(rest) } : {};
  const list: AnswerSection = { title: words.monitors.title(of, sorted.length), items, ...more };
  return answerOf([list, ...(await found(shown, { of, alerts }, asked))]);
}

/** Those that fire first, as their alerts are sorted. */
function rankOf({ ref }: KnownMonitor, { firing }: Alerts): number {
  const rank = firing.findIndex(({ alert }) => cardId(alert.ref) === cardId(ref));
  return rank < 0 ? firing.length : rank;
}

function firingOn({ ref }: KnownMonitor, { firing }: Alerts) {
  return firing.find(({ alert }) => cardId(alert.ref) === cardId(ref));
}

async function itemOf(monitor: KnownMonitor, alerts: Alerts, asked: Asked): Promise<AnswerItem> {
  const watched = firingOn(monitor, alerts);
  if (!watched) return quietItem(monitor, alerts, asked);
  const { words, records } = asked;
  const item = await alertItem(watched, alerts, asked);
  const worst = scoreOf(monitor.runs.at(-1));
  const isMissing = item.open === undefined && !alerts.muted(watched);
  const raised = isMissing && (await records.raise(monitor.ref));
  return {
    ...item,
    subject: plainName(nameOf(monitor.ref), 80),
    text: [...item.text, ...(worst ? [words.monitors.worst(worst.score, worst.threshold)] : [])],
    small: [...(item.small ?? []), ...(raised ? [words.monitors.raised] : [])],
  };
}

async function quietItem(
  { ref, runs }: KnownMonitor,
  { over }: Alerts,
  { records, words }: Asked,
): Promise<AnswerItem> {
  const says = words.monitors;
  const last = runs.at(-1)?.endedAt;
  const ended = over.find(({ alert }) => cardId(alert.ref) === cardId(ref))?.alert.endsAt;
  const url = await records.link(ref);
  return {
    subject: plainName(nameOf(ref), 80),
    text:
      ended === undefined
        ? says.clean(last === undefined ? undefined : words.when(last, 'date-time'))
        : says.resolved(words.when(ended, 'date-time')),
    ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
  };
}

/** What those that fire found: everything of one, the worst of several. */
async function found(
  shown: readonly KnownMonitor[],
  { of, alerts }: { readonly of: string; readonly alerts: Alerts },
  asked: Asked,
): Promise<readonly AnswerSection[]> {
  const firing = shown.filter((each) => firingOn(each, alerts)).slice(0, most.read);
  const several = firing.length > 1;
  const sections = await Promise.all(
    firing.map(({ ref }) => {
      const next = `/ringi drift ${plainName(of, 63)} ${plainName(nameOf(ref), 80)}`;
      return findingsOf(ref, several ? { next } : {}, asked);
    }),
  );
  return sections.flat();
}
