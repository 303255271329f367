import type { Line } from '../../card.ts';
import type { NoteWords } from '../note-words.ts';
import { clip } from '../plain.ts';
import { adviceFor, because as reasonOf } from './because.ts';
import { passing } from './gates.ts';
import { count } from './count.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { name } from './title.ts';
import { outside } from './warning.ts';
import { plainNote } from '../plain-note.ts';
import { byPeople } from './by-people.ts';

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: NoteWords = {
  yourTurn: ({ subject, stage, needs, voted, gates, expiresAt }) => {
    const sum = needs.reduce((total, need) => total + need.count, 0);
    const bold = `Your turn: ${name(subject)} for ${stage} needs ${sum} of you.`;
    const pass = passing(gates.total, gates.overridden);
    const votes = voted.map(({ who, seat }): Line => [
      who.span,
      ` approved${seat === undefined ? '' : ` for ${seat}`}. `,
    ]);
    const expires: Line = expiresAt
      ? ['Expires ', when(expiresAt.toISOString(), 'date'), '. ']
      : [];
    return {
      bold: [bold],
      context: [
        ...votes.flat(),
        pass === '' ? '' : `${pass} `,
        ...expires,
        'The buttons are on the card above.',
      ].filter((span) => span !== ''),
      summary: `${bold} ${pass}`.trim(),
    };
  },
  decided: ({ verb, stage = '', to, people, reason }) => {
    const said = reason === undefined || reason === '' ? '' : ` ${quote(clip(reason, 300))}`;
    return byPeople(decision(verb, stage, to), people, said === '' ? '.' : `:${said}`);
  },
  done: ({ stage, version, seconds }) => {
    const text = `${stage} uses v${version}, ${took(seconds)} after the decision.`;
    return plainNote(text);
  },
  rejectedDone: (version) => plainNote(`The registry says Rejected for v${version}.`),
  failed: (because, advice) => {
    const bold = `Not done: ${reasonOf(because)}.`;
    const context =
      advice === undefined ? 'Look at the card, then decide again.' : adviceFor(because, advice);
    return { bold: [bold], context: [context], summary: `${bold} ${context}` };
  },
  fell: (changed) => {
    const bold = 'The evidence has changed: voting starts again.';
    if (changed === undefined || changed === '') return plainNote(bold);
    return { bold: [bold], context: [changed], summary: `${bold} ${changed}` };
  },
  overtaken: (stage) => {
    const votes = stage === '' ? 'the votes' : `the votes for ${stage}`;
    return plainNote(`Something else came first: ${votes} no longer count.`);
  },
  outside: (change, alarm) => {
    const bold = outside(change);
    const effect =
      change.what === 'pointer'
        ? 'Ringi has not moved it back.'
        : 'The open round is closed. No stage pointer has moved.';
    const context = alarm ? `${effect} Operators: find out who did it and why.` : effect;
    return { bold: [bold], context: [context], summary: `${bold} ${context}` };
  },
  reminder: (stage, days) => {
    const left = days < 1 ? 'less than 1 day left' : `${count(days, 'day')} left`;
    return plainNote(`Still your turn for ${stage}: ${left}.`);
  },
  expired: (stage) => plainNote(`No decision for ${stage} in time. It can be proposed again.`),
};

function decision(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'approve':
      return `Approved for ${stage} by `;
    case 'promote':
      return `Promoted to ${stage} by `;
    case 'reject':
      return 'Rejected by ';
    case 'decline':
      return `Declined for ${stage} by `;
    case 'rollback':
      return `${stage} goes back to v${to ?? '?'}, decided by `;
    case 'propose':
      return `Proposed for ${stage} again by `;
    default:
      return 'Decided by ';
  }
}

/** A time people waited: `38 s`, `4 min`. */
export function took(seconds: number): string {
  if (seconds < 120) return `${seconds}\u00a0s`;
  return seconds < 7200
    ? `${Math.round(seconds / 60)}\u00a0min`
    : `${Math.round(seconds / 3600)}\u00a0h`;
}
