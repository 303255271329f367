import type { Line } from '../../card.ts';
import type { FindingFacts, MonitorWords } from '../monitor-words.ts';
import { plain, plainName } from '../plain.ts';
import { change } from './drift/table.ts';
import { count } from './count.ts';
import { quote } from './quote.ts';

/** What the command about monitors says. */
export const monitors: MonitorWords = {
  title: (of, n) => `${plainName(of, 63)} · ${count(n, 'monitor')}`,
  worst: (score, threshold) =>
    threshold === undefined ? ` Worst: ${score}.` : ` Worst: ${score} (limit ${threshold}).`,
  clean: (last) => (last === undefined ? ['No report yet.'] : ['Clean. Last run ', last, '.']),
  resolved: (since) => ['Clean since ', since, '.'],
  raised: ' · its card is posted now',
  found: (monitor, n) => `${plainName(monitor, 80)}: ${count(n, 'finding')}`,
  finding: (facts) => [{ text: facts.name, as: 'bold' }, ...changed(facts), ...scored(facts)],
  unreadable: (why) => `What it found cannot be read: ${plain(why, 160)}`,
  none: (of) => `No monitor of ${plainName(of, 63)} is known yet.`,
  unknown: (monitor, of, nearest) =>
    nearest === undefined
      ? `${plainName(of, 63)} has no monitor “${plainName(monitor, 80)}”.`
      : `${plainName(of, 63)} has no monitor “${plainName(monitor, 80)}”. Did you mean “${plainName(nearest, 80)}”?`,
};

function changed({ change: how, quote: own, score }: FindingFacts): Line {
  const said = own === undefined || score !== undefined ? [] : [` ${quote(plain(own, 160))}`];
  return [...(how === undefined ? [] : [` ${change(how)}`]), ...said];
}

function scored({ score, threshold, computed }: FindingFacts): Line {
  if (score === undefined) return threshold === undefined ? [] : [` · limit ${threshold}`];
  const limit = threshold === undefined ? '' : ` (${threshold})`;
  return [` · ${score}${limit}${computed ? ' computed' : ''}`];
}
