import type { Line } from '../../../card.ts';
import type { DriftNoteWords } from '../../drift-words.ts';
import type { Named, NoteText } from '../../note-words.ts';
import { count } from '../count.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { took } from '../notes.ts';
import { textOfLine } from '../../../card/text-of-line.ts';
import { lead } from './lead.ts';
import { span } from './span.ts';
import { doneOf } from './timeline.ts';
import { bare } from './title.ts';
import { byPeople } from '../by-people.ts';
import { capital } from '../capital.ts';

const above = 'The buttons are on the card above.';

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: DriftNoteWords = {
  opened: ({ group, state, lead: facts, again }) => {
    const what = `${group}: ${bare(state)}${again ? ', again' : ''}.`;
    const said = lead(facts);
    return note([what], [...said, ` ${above}`], `${what} ${textOfLine(said)}`);
  },
  changed: ({ severity, more, drifted }) => {
    const grave = severity === undefined ? '' : `The severity is ${severity} now.`;
    const names = more.slice(0, 3);
    const others = more.length - names.length;
    const listed = and([...names, ...(others > 0 ? [`${others} more`] : [])]);
    const joined = names.length === 0 ? '' : `${listed} as well: ${drifted} in all now.`;
    const text = [joined, grave].filter((part) => part !== '').join(' ');
    return note([text], undefined, text);
  },
  still: (state, hours) => {
    const text = `Nobody has been looking for ${count(hours, 'hour')}: ${bare(state)}.`;
    return note([text], [above], text);
  },
  claimed: (who) => byOne(who, ' is looking.'),
  handedOver: (who, from) =>
    byOne(who, from === undefined ? ' took it over.' : ` took it over from ${from.name}.`),
  letGo: (who) => byOne(who, ' let it go. Nobody is looking.'),
  snoozed: (who, until, reason) => {
    const said = reason === '' ? '' : ` ${quote(reason)}`;
    const line: Line = ['Snoozed by ', who.span, ' until ', when(until, 'date-time'), '.'];
    return note(
      said === '' ? line : [...line.slice(0, -1), `:${said}`],
      undefined,
      `Snoozed by ${who.name}.${said}`,
    );
  },
  awake: (who) => {
    if (who) return byOne(who, ' ended the snooze.');
    const text = 'The snooze is over, and it is still firing.';
    return note([text], [above], text);
  },
  decided: ({ verb, stage = '', to, people, reason }) => {
    const said = reason === '' ? '.' : `: ${quote(reason)}`;
    return byPeople(decision(verb, stage, to), people, said);
  },
  responded: (verb) => {
    const text = `${decision(verb, '', undefined)}ringi.yaml.`;
    return note([text], undefined, text);
  },
  done: ({ verb, stage = '', to, seconds }) => {
    const text = `${doneOf(verb, stage, to)}, ${took(seconds)} after the decision.`;
    return note([text], undefined, text);
  },
  open: (version) => `Open v${version}`,
  resolved: (state, since, lasted) => {
    const said = bare({ ...state, is: 'resolved' });
    const text = `${capital(said)} after ${span(lasted)}.`;
    return note([text], ['Clean since ', when(since, 'time'), '.'], text);
  },
  chart: {
    title: (runs) => `Worst score, last ${runs} runs`,
    unit: 'Score',
    x: 'Run (UTC)',
    score: 'Score',
    limit: 'Limit',
    says: ({ runs, first, now, limit }) => [
      `Worst score of the last ${runs} runs: ${first} then, ${now} now, limit ${limit}.`,
    ],
  },
};

function decision(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'rollback':
      return `${stage} goes back to v${to ?? '?'}, decided by `;
    case 'accept':
      return 'Accepted by ';
    case 'retrain':
      return 'Retraining, decided by ';
    default:
      return 'Decided by ';
  }
}

function byOne({ span: who, name }: Named, tail: string): NoteText {
  return note([who, tail], undefined, `${name}${tail}`);
}

function note(bold: Line, context: Line | undefined, summary: string): NoteText {
  return { bold, ...(context ? { context } : {}), summary };
}
