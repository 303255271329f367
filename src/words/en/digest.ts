import type { DigestAlert, DigestCounts, DigestDeed, DigestWords } from '../digest-words.ts';
import { plain, plainName } from '../plain.ts';
import { writtenMatcher } from '../../silence/written-matcher.ts';
import { age } from './age.ts';
import { count } from './count.ts';
import { and } from './lists.ts';
import { moment } from './moments.ts';

const day = 86_400_000;
const often = { day: 'Daily digest', week: 'Weekly digest' } as const;

/** A digest, in English. */
export const digest: DigestWords = {
  title(counts, { until, zone }) {
    return `${often[counts.every]} ${moment(until, 'date', zone)}: ${stateOf(counts)}`;
  },
  lead(counts) {
    const { opened, resolved, open, unattended } = counts;
    if (isQuiet(counts)) return 'Nothing opened, nothing was resolved, and nothing is open.';
    const happened = `${opened} opened, ${resolved} resolved.`;
    if (open === 0) return `${happened} None is open.`;
    const nobody = unattended === 0 ? '' : `, ${unattended} with nobody looking`;
    return `${happened} ${open} ${open === 1 ? 'is' : 'are'} open${nobody}.`;
  },
  times: ({ median, worst }) =>
    `From the end of a run to its card: ${span(median)} in the median, ${span(worst)} at worst, against 1\u00a0day.`,
  period: ({ from, until, zone }) =>
    `From ${moment(from, 'date-time', zone)} to ${moment(until, 'date-time', zone)} (${zone}).`,
  open: (alert) => [`: ${plain(alert.says, 200)} ${severities[alert.severity]}${hand(alert)}`],
  check: 'Check',
  late: (n) => `${count(n, 'card')} came more than a day after the end of the run.`,
  fold: {
    title: 'What happened',
    subtitle: ({ opened, resolved }, { silences }) =>
      `${opened} opened · ${resolved} resolved · ${count(silences, 'silence')}`,
    show: 'Show what happened',
    hide: 'Hide what happened',
    opened: 'Opened',
    resolved: 'Resolved',
    pipelines: 'Pipelines failed',
    automatic: 'Started by policy',
    done: 'Decided',
    silences: 'Silenced',
  },
  name: ({ group, what }) => `${plainName(group, 63)} · ${plainName(what, 80)}`,
  automatic: (what, zone) => `${deed(what)}, ${moment(what.at, 'date-time', zone)}`,
  done: (what) => `${deed(what)}${what.failed ? ', not done' : ''}`,
  silence: ({ group, matchers, author, until, zone }) => {
    const what = matchers.map((each) => plain(writtenMatcher(each), 80));
    const end = moment(until, 'date-time', zone);
    return `${plainName(group, 63)}: ${and(what)} by ${plain(author, 80)} until ${end}`;
  },
  more: (n) => `…and ${n} more: /ringi alerts`,
  show: 'Show alerts',
  summary: (title, lead, open) =>
    [`${title}. ${lead}`, ...open.map((each) => `${each.group}: ${plain(each.says, 160)}`)].join(
      ' ',
    ),
};

/** Against a day, a day and three hours must not look like one. */
function span(ms: number): string {
  return ms > day && ms < 4 * day ? `${Math.floor(ms / 3_600_000)}\u00a0h` : age(ms);
}

const severities = { info: 'Info', warning: 'Warning', critical: 'Critical' } as const;

function stateOf(counts: DigestCounts): string {
  if (isQuiet(counts)) return 'quiet';
  return counts.open === 0 ? 'nothing open' : `${count(counts.open, 'incident')} open`;
}

function isQuiet({ opened, resolved, open }: DigestCounts): boolean {
  return opened + resolved + open === 0;
}

function hand({ hand: { is, ...who } }: DigestAlert): string {
  switch (is) {
    case 'looking':
      return `, ${plain('name' in who ? who.name : '', 80)} is looking`;
    case 'nobody':
      return ', nobody is looking';
    case 'muted':
      return ', nobody is told';
    case 'unclaimed':
      return '';
  }
}

const deeds: Readonly<Record<string, string>> = {
  retrain: 'retraining',
  rollback: 'rollback',
  accept: 'new baseline',
  retryPipeline: 'retry of the pipeline',
};

function deed({ verb, group, stage }: DigestDeed): string {
  const where = stage === undefined ? '' : ` in ${plainName(stage, 63)}`;
  return `${plainName(group, 63)}: ${deeds[verb] ?? verb}${where}`;
}
