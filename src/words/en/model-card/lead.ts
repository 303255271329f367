import type { Line } from '../../../card.ts';
import type { ReceivedNow } from '../../../model-cards.ts';
import type { CardLead } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { because } from '../because.ts';
import { needs } from '../lead.ts';
import { count } from '../count.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { complete } from './complete.ts';

/** What is missing or wrong, in at most 70 characters. */
export function lead(facts: CardLead): Line {
  if (facts.is === 'running') {
    const who = clip(and(facts.people.slice(0, 2)), 44);
    return [`Decided by ${who}, `, when(facts.since, 'time'), '.'];
  }
  return [clip(say(facts), 70)];
}

function say(facts: Exclude<CardLead, { is: 'running' }>): string {
  switch (facts.is) {
    case 'none':
      if (facts.owner !== undefined) return `Account ${facts.owner} has to make the card.`;
      return facts.about === undefined
        ? 'No model card yet, and no version it could speak of.'
        : `A draft can be made for v${facts.about}.`;
    case 'unshared':
      return unshared(facts.owner, facts.now);
    case 'unreadable':
      return 'What stands in it cannot be read.';
    case 'notDone':
      return `Not done: ${because(facts.because)}.`;
    case 'lacks':
      return `${facts.lacks} of ${count(facts.required, 'required field')} ${facts.lacks === 1 ? 'is' : 'are'} empty.`;
    case 'complete':
      return facts.required === 0
        ? 'A draft. No field is required.'
        : `A draft. ${complete(facts.required)}`;
    case 'votes':
      return `${facts.have} of ${facts.total} ${voteOf(facts.verb)}. ${needs(facts.needs)}`.trim();
    case 'noRule':
      return 'No rule says who may approve it.';
    case 'late':
      return 'The time to approve it is over.';
    case 'approved':
      return facts.people.length === 0 ? 'Approved.' : `Approved by ${and(facts.people)}.`;
    case 'archived':
      return facts.people.length === 0 ? 'Archived.' : `Archived by ${and(facts.people)}.`;
  }
}

function unshared(owner: string, now: ReceivedNow['is']): string {
  switch (now) {
    case 'none':
      return `Account ${owner} has to share the card.`;
    case 'pending':
      return `Account ${owner} invites us to its card. Accept it.`;
    case 'accepted':
      return `Account ${owner} shares it, and AWS does not show it yet.`;
  }
}

function voteOf(verb: string): string {
  switch (verb) {
    case 'approveCard':
      return 'approvals';
    case 'submitCard':
      return 'votes to submit';
    default:
      return 'votes';
  }
}
