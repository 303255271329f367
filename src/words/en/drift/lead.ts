import type { Line } from '../../../card.ts';
import type { DriftHand, DriftLead, DriftWhat } from '../../drift-words.ts';
import { firstFitting } from '../../first-fitting.ts';
import { plain, plainName } from '../../plain.ts';
import { metric } from '../figures.ts';
import { count } from '../count.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { span } from './span.ts';

const longest = 70;

/** What is wrong, for how long, and who has it in hand, in at most 70 characters. */
export function lead({ what, inARow, more, hand }: DriftLead): Line {
  const runs = inARow > 1 ? `, ${inARow}${more ? ' or more' : ''} runs in a row` : '';
  const has = handOf(hand);
  const tail = has.length === 0 ? [] : [' ', ...has];
  const said = what.is === 'counted' || what.is === 'figure';
  if (what.is === 'clean' && what.since !== undefined) {
    return ['Clean since ', when(what.since, 'time'), `. ${whatOf(what)}.`];
  }
  // A reason stands in a line of its own.
  const whole = 'reason' in what || what.is === 'unreadable' ? brief(what) : whatOf(what);
  return firstFitting(
    [
      ...(said ? [[`${whole}${runs}.`, ...tail]] : []),
      [`${whole}.`, ...tail],
      [`${brief(what)}.`, ...tail],
      [`${brief(what)}.`],
    ],
    longest,
  );
}

/** What is wrong, without a full stop. */
export function whatOf(what: DriftWhat): string {
  switch (what.is) {
    case 'counted':
      return counted(what, 'drifted');
    case 'figure': {
      const must = what.bad === 'above' ? 'at most' : 'at least';
      return `${metric(what.name)} is ${what.score}, must be ${must} ${what.threshold}`;
    }
    case 'unnamed':
      return 'The monitor found violations but names none';
    case 'silent':
      return silent(what);
    case 'runFailed':
      return what.reason === undefined ? brief(what) : `The run failed: ${bareEnd(what.reason)}`;
    case 'scheduleFailed':
      return what.reason === undefined
        ? brief(what)
        : `The schedule failed: ${bareEnd(what.reason)}`;
    case 'stopped':
      return 'Its schedule was stopped, so nothing is watched';
    case 'unheard':
      return 'It has not run yet';
    case 'unreadable':
      return `The report could not be read: ${bareEnd(what.why)}`;
    case 'unreachable':
      return `Endpoint ${plainName(what.endpoint, 40)} is ${plainName(what.status, 20)}`;
    case 'clean':
      return clean(what);
  }
}

function clean({ compared, type }: Extract<DriftWhat, { is: 'clean' }>): string {
  if (compared === undefined || type === 'alarm') return 'Nothing was found';
  const [one, many] = nouns[type];
  return `None of ${count(compared, one, many)} ${type === 'modelQuality' ? 'is beyond its limit' : 'drifted'}`;
}

/** `2 of 14 features drifted`, or what else is said of features. */
export function counted(
  { drifted, compared, type }: Extract<DriftWhat, { is: 'counted' }>,
  said: string,
): string {
  const [one, many] = nouns[type];
  const moved = type === 'modelQuality' || type === 'alarm' ? verbs(drifted) : said;
  if (compared === undefined || compared < drifted) {
    return `${count(drifted, one, many)} ${moved}`;
  }
  return `${drifted} of ${count(compared, one, many)} ${moved}`;
}

const nouns = {
  dataQuality: ['feature', 'features'],
  modelQuality: ['metric', 'metrics'],
  bias: ['bias metric', 'bias metrics'],
  attribution: ['label', 'labels'],
  alarm: ['metric', 'metrics'],
  other: ['feature', 'features'],
} as const;

function verbs(n: number): string {
  return n === 1 ? 'is beyond its limit' : 'are beyond their limits';
}

function silent({ last, every }: Extract<DriftWhat, { is: 'silent' }>): string {
  const due = every === undefined ? '' : `, one is due every ${span(every).replace(/^1 /u, '')}`;
  return last === undefined ? `It has never reported${due}` : `No report${due}`;
}

/** The same, shorter: a reason or a name gives way to who has it in hand. */
function brief(what: DriftWhat): string {
  switch (what.is) {
    case 'figure':
      return `${plainName(what.name, 24)} ${what.score} (${what.threshold})`;
    case 'runFailed':
      return what.reason === undefined ? 'The run failed without a reason' : 'The run failed';
    case 'scheduleFailed':
      return what.reason === undefined
        ? 'The schedule failed without a reason'
        : 'The schedule failed';
    case 'unreadable':
      return 'The report could not be read';
    case 'silent':
      return 'No report';
    case 'stopped':
      return 'Its schedule was stopped';
    case 'counted':
      return whatOf({ is: 'counted', type: what.type, drifted: what.drifted });
    case 'unnamed':
    case 'unheard':
    case 'unreachable':
    case 'clean':
      return whatOf(what);
  }
}

/** Who has it in hand, in a sentence; empty where nobody need. */
export function handOf(hand: DriftHand): Line {
  switch (hand.is) {
    case 'none':
      return [];
    case 'nobody':
      return ['Nobody is looking yet.'];
    case 'looking':
      return [hand.who, ' has been looking since ', when(hand.since, 'time'), '.'];
    case 'snoozed':
      return [`Snoozed by ${plain(hand.who, 40)} until `, when(hand.until, 'date-time'), '.'];
    case 'muted':
      return [`Muted by ${plainName(hand.by, 40)}.`];
    case 'accepted':
      return hand.next === undefined
        ? ['The next run uses the new baseline.']
        : ['The ', when(hand.next, 'time'), ' run uses the new baseline.'];
    case 'decided':
      return [`Decided by ${and(hand.people)}.`];
    case 'responded':
      return ['Decided by ringi.yaml.'];
  }
}

function bareEnd(text: string): string {
  return plain(text, 160).replace(/[.\s]+$/u, '');
}
