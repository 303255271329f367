import type { Need } from '../../policy.ts';
import type { Lead } from '../model-package-words.ts';
import { clip } from '../plain.ts';
import { because } from './because.ts';
import { shortfall } from './figures.ts';
import { failing } from './gates.ts';
import { count } from './count.ts';
import { and } from './lists.ts';
import { outside } from './warning.ts';

/** What is missing or wrong, in at most 70 characters. */
export function lead(facts: Lead): string {
  return clip(say(facts), 70);
}

/** `Needs 1 from ml-leads, 1 from model-risk.` */
export function needs(missing: readonly Need[]): string {
  if (missing.length === 0) return '';
  const each = missing.map(({ count, of, anyOf }) => {
    const who = of ?? anyOf?.join(' or ') ?? '';
    return who === '' || who.length > 40 ? `${count} more` : `${count} from ${who}`;
  });
  return `Needs ${each.join(', ')}.`;
}

function say(facts: Lead): string {
  switch (facts.is) {
    case 'votes':
      return `${facts.have} of ${facts.total} approvals. ${needs(facts.needs)}`.trim();
    case 'gates':
      return gates(facts);
    case 'noRule':
      return `No rule says who may decide ${facts.stage}.`;
    case 'unknownMaker':
      return 'Closed: nobody is known to have made it.';
    case 'cardIncomplete':
      return facts.lacks === 0
        ? 'Closed: its model card could not be looked at.'
        : `Closed: its model card lacks ${count(facts.lacks, 'field')}.`;
    case 'late':
      return `The time to decide on ${facts.stage} is over.`;
    case 'complete':
      return 'All approvals are in. One more click carries it out.';
    case 'running':
      return facts.waitsFor === undefined
        ? `Decided by ${and(facts.people)}.`
        : `Decided. Waits for v${facts.waitsFor}’s change to ${facts.stage}.`;
    case 'serves':
      return `v${facts.version} serves ${facts.stage}.`;
    case 'declined':
      return `Declined for ${facts.stage} by ${and(facts.people)}.`;
    case 'rejected':
      return `Rejected by ${and(facts.people)}.`;
    case 'rejectedOutside':
      return facts.by === undefined
        ? 'Rejected outside Ringi.'
        : `Rejected outside Ringi by ${facts.by}.`;
    case 'notDone':
      return `Not done: ${because(facts.because)}.`;
    case 'rolledBack':
      return `${facts.stage} uses v${facts.to} again.`;
    case 'outside':
      return outside(facts);
    case 'expired':
      return facts.have === 0
        ? `Nobody voted on ${facts.stage} in time.`
        : `Only ${count(facts.have, 'person', 'people')} voted on ${facts.stage} in time.`;
    case 'superseded':
      return `${facts.stage} uses v${facts.by} now.`;
    case 'failed':
      return facts.reason === undefined
        ? 'SageMaker gives no reason.'
        : `SageMaker: ${facts.reason}`;
  }
}

function gates({ stage, total, closed }: Extract<Lead, { is: 'gates' }>): string {
  const [first] = closed;
  const head = failing(closed.length, total, stage);
  return first ? `${head}: ${shortfall(first)}.` : `${head}.`;
}
