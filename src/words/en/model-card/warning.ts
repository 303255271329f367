import type { Line } from '../../../card.ts';
import type { CardWarning } from '../../model-card-words.ts';
import { because } from '../because.ts';
import { fieldName } from '../field-name.ts';
import { count } from '../count.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';

/** So many names are said; the rest is counted. */
const most = 8;

/** What a reader must not miss. */
export function warning(facts: CardWarning): Line {
  switch (facts.is) {
    case 'lacks':
      return [`${closed(facts.closes)}: ${lacking(facts.fields)}.`];
    case 'testFailed':
      return [
        `The test ${quote(facts.name)}${facts.version === undefined ? '' : ` of v${facts.version}`} failed${facts.stage === undefined ? '' : ` in ${facts.stage}`}.`,
      ];
    case 'metrics': {
      const why = facts.why === 'malformed' ? 'is not as its type says' : `is of no known type`;
      const rest = facts.n === 1 ? '' : `, and ${count(facts.n - 1, 'other metric')}`;
      return [
        `Not shown: ${facts.name} (${facts.evaluation}) ${why}${facts.type === '?' ? '' : `, ${facts.type}`}${rest}.`,
      ];
    }
    case 'shareFailed': {
      const why = facts.reason === undefined ? 'AWS gives no reason' : facts.reason;
      return [`Not shared with ${facts.name} (${facts.account}): ${why}.`];
    }
    case 'shareDiffers':
      return [
        `${facts.name} (${facts.account}) may do something else with it than ${rights[facts.may]}, as ringi.yaml says. Share it again.`,
      ];
    case 'edited': {
      const since = facts.since === 'Approved' ? 'approved' : 'submitted';
      const by = facts.by === undefined ? '' : ` by ${facts.by}`;
      return [`Edited${by} since it was ${since}, `, when(facts.at, 'date-time'), '.'];
    }
    case 'notKept':
      return [`Ringi cannot write into it what happened: ${because(facts.because)}.`];
  }
}

function closed(what: Extract<CardWarning, { is: 'lacks' }>['closes']): string {
  switch (what) {
    case 'submitCard':
      return 'Nobody can submit it until these are filled in';
    case 'approveCard':
      return 'Nobody can approve it until these are filled in';
    case undefined:
      return 'Required and empty';
  }
}

/** What an account may do with a card. */
export const rights = {
  read: 'read it',
  edit: 'read and edit it',
  export: 'read, edit and export it',
} as const;

/** The names of fields that are empty; of many the first. */
export function lacking(paths: readonly string[]): string {
  return listed(paths.map(fieldName));
}

/** Names beside each other; of many the first. */
export function listed(all: readonly string[]): string {
  const names = all.slice(0, most);
  const more = all.length - names.length;
  // Some names hold an "and" themselves.
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
