import type { Rule } from '../../policy.ts';
import type { Matcher } from '../../silence.ts';
import { writtenMatcher } from '../../silence/written-matcher.ts';
import { clip, plain, plainName } from '../plain.ts';
import type { SilenceWords } from '../silence-words.ts';
import { count } from './count.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';
import { moreVotes } from './more-votes.ts';

/** Silences: their card, and what the command says. */
export const silences: SilenceWords = {
  title: (group, n) => `${clip(group, 40)}: ${n === 0 ? 'nothing silenced' : count(n, 'silence')}`,
  lead: (n, ends) => {
    if (ends === undefined) return ['No alert of this group is silenced.'];
    return [n === 1 ? 'It ends ' : 'The first ends ', when(ends, 'date-time'), '.'];
  },
  verdict: (silenced, firing) => {
    if (firing === 0) return 'No alert of this group is firing.';
    const are = silenced === 1 ? 'is' : 'are';
    return `${silenced} of ${count(firing, 'firing alert')} ${are} silenced.`;
  },
  matchers: written,
  entry: (n, { matchers, until }, author) => [
    `${n} · `,
    { text: written(matchers), as: 'bold' },
    ' until ',
    when(until, 'date-time'),
    ', by ',
    author,
  ],
  asked: (who, matchers, missing) => [
    who,
    ' asks to silence ',
    { text: written(matchers), as: 'bold' },
    `, needs ${missing} more`,
  ],
  how: [
    'A silence holds for alerts that match all its matchers: name=value, != for any other value, =~ with * for a part, !~ for the opposite.',
  ],
  fold: {
    title: 'Firing alerts',
    subtitle: (n) => `${count(n, 'alert')}, with labels to match`,
    show: 'Show labels',
    hide: 'Hide labels',
  },
  button: {
    silence: 'Silence…',
    end: (n, must) => `End silence ${n}${must ? '…' : ''}`,
    accessibility: (verb, group) =>
      verb === 'silence' ? `Silence alerts of ${group}` : `End a silence of ${group}`,
  },
  form: {
    title: (verb) => (verb === 'silence' ? 'Silence alerts' : 'End the silence'),
    submit: (verb) => (verb === 'silence' ? 'Silence' : 'End it'),
    silence: (group, missing) => [
      `Until then, alerts of ${plainName(group, 63)} that match every line notify nobody. Their cards still show them.`,
      ...moreVotes(missing),
    ],
    end: (matchers, missing) => [
      `Alerts that match ${plain(written(matchers), 200)} notify people again at once.`,
      ...moreVotes(missing),
    ],
    matchers: 'Matchers',
    matchersHint: 'One a line, such as alertname=~DataDrift* or stage="prod".',
    matchersMissing: 'Write at least one matcher.',
  },
  rules: (silence, end) => {
    if (!silence && !end) return ['No rule of ringi.yaml lets anybody silence alerts here.'];
    return [`${rule('Silence', silence)} ${rule('End', end)}`];
  },
  notes: {
    silenced: ({ span, name }, { matchers, until }, reason) => {
      const what = `silenced ${written(matchers)}`;
      const why = quote(clip(reason, 300));
      return {
        bold: [span, ` ${what} until `, when(until, 'date-time'), '.'],
        context: [why],
        summary: `${name} ${what}: ${why}`,
      };
    },
    ended: ({ span, name }, matchers) => {
      const what = ` ended the silence of ${matchers ? written(matchers) : 'some alerts'}.`;
      return { bold: [span, what], summary: `${name}${what}` };
    },
  },
  summary: (title, all) =>
    [`${title}.`, ...all.map((each) => `${written(each.matchers)} by ${each.author}.`)].join(' '),
  command: {
    active: (n) => `Silences: ${n}`,
    none: 'Nothing is silenced.',
    by: ({ author, until }) => [`${plain(author, 80)}, until `, when(until, 'date-time')],
    card: 'Silences',
    where: (raised) =>
      raised
        ? 'The card with the button Silence… is posted in the group’s channels now.'
        : 'Its button Silence… writes one, and those beside it end one.',
    fits: (matchers, fitting, firing) => [
      { text: written(matchers), as: 'code' },
      firing === 0
        ? ' matches nothing: no alert of this group is firing.'
        : ` matches ${fitting} of ${count(firing, 'firing alert')}.`,
      ' Copy it into the form, one matcher a line.',
    ],
    unreadable: (text) =>
      `${quote(plain(text, 80))} is not a matcher. Write it like alertname=~DataDrift* or stage="prod".`,
  },
};

function written(matchers: readonly Matcher[]): string {
  return plain(matchers.map(writtenMatcher).join(' '), 200);
}

function rule(what: string, governs: Rule | undefined): string {
  return governs ? `${what}: ${quorum(governs)}.` : `${what}: nobody.`;
}
