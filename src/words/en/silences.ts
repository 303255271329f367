import type { Rule } from '../../policy.ts';
import type { Matcher } from '../../silence.ts';
import { writtenMatcher } from '../../written-matcher.ts';
import { clip, plain, plainName } from '../plain.ts';
import type { SilenceWords } from '../silence-words.ts';
import { count, quote, when } from './moments.ts';
import { quorum } from './rule.ts';

/** Silences: their card, and what the command says. */
export const silences: SilenceWords = {
  title: (group, n) => `${clip(group, 40)}: ${n === 0 ? 'nothing silenced' : count(n, 'silence')}`,
  lead: (n, ends) => {
    if (ends === undefined) return ['Every alert of this group is told.'];
    return [n === 1 ? 'It ends ' : 'The first ends ', when(ends, 'date-time'), '.'];
  },
  verdict: (silenced, firing) => {
    if (firing === 0) return 'No alert of this group fires now.';
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
    'A silence holds for alerts that all its matchers fit: name=value, != for any other, =~ with * for a part, !~ for the contrary.',
  ],
  fold: {
    title: 'What fires',
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
      `Alerts of ${plainName(group, 63)} that all lines fit tell nobody until then. Their cards go on saying what is so.`,
      ...more(missing),
    ],
    end: (matchers, missing) => [
      `Alerts that ${plain(written(matchers), 200)} fits are told again at once.`,
      ...more(missing),
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
        ? 'The card with the button Silence… is put up in the group’s channels now.'
        : 'Its button Silence… writes one, and those beside it end one.',
    fits: (matchers, fitting, firing) => [
      { text: written(matchers), as: 'code' },
      firing === 0
        ? ' fits nothing: no alert of this group fires now.'
        : ` fits ${fitting} of ${count(firing, 'alert')} that fire${firing === 1 ? 's' : ''} now.`,
      ' Copy it into the form, one matcher a line.',
    ],
    unreadable: (text) =>
      `${quote(plain(text, 80))} is no matcher. Write it like alertname=~DataDrift* or stage="prod".`,
  },
};

function written(matchers: readonly Matcher[]): string {
  return plain(matchers.map(writtenMatcher).join(' '), 200);
}

function more(missing: number): readonly string[] {
  return missing > 1 ? [`Needs ${missing - 1} more after yours.`] : [];
}

function rule(what: string, governs: Rule | undefined): string {
  return governs ? `${what}: ${quorum(governs)}.` : `${what}: nobody.`;
}
