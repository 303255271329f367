import type { Line } from '../../../card.ts';
import type { CardDeed, CardNoteWords } from '../../model-card-words.ts';
import type { Named, NoteText } from '../../note-words.ts';
import { clip } from '../../plain.ts';
import { adviceFor, because as reasonOf } from '../because.ts';
import { fieldName } from '../field-name.ts';
import { and } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { took } from '../notes.ts';
import { name } from './title.ts';

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: CardNoteWords = {
  yourTurn: ({ card, needs, voted, expiresAt }) => {
    const sum = needs.reduce((total, need) => total + need.count, 0);
    const bold = `Your turn: the model card of ${name(card)} needs ${sum} of you.`;
    const votes = voted.map(({ who, seat }): Line => [
      who.span,
      ` approved${seat === undefined ? '' : ` for ${seat}`}. `,
    ]);
    const expires: Line = expiresAt
      ? ['Expires ', when(expiresAt.toISOString(), 'date'), '. ']
      : [];
    const context = [...votes.flat(), ...expires, 'The buttons are on the card above.'];
    return { bold: [bold], context, summary: bold };
  },
  done: (deed, seconds) => plainNote(`${result(deed)}, ${took(seconds)} after the decision.`),
  did: (deed, people, reason) => byPeople(`${did(deed)} by `, people, reason),
  failed: (deed, because, advice) => {
    const bold = `${did(deed, true)}: ${reasonOf(because)}.`;
    return withContext(bold, adviceFor(because, advice ?? ''));
  },
  conflict: (people, fields) => {
    const which = fields.length === 0 ? 'a field' : and(fields.map(fieldName));
    const { bold, summary } = byPeople('Not written: the edit by ', people, '');
    const why = `Somebody else changed ${which} meanwhile. Edit again: the form shows what stands there now.`;
    return { bold, context: [why], summary: `${summary} ${why}` };
  },
  exported: ({ people, version, digest }) => {
    const { bold, summary } = byPeople(`PDF of version ${version}, asked for by `, people, '');
    const context = `SHA-256 ${digest}`;
    return { bold, context: [context], summary: `${summary} ${context}` };
  },
  accepted: ({ name: share, account }) =>
    plainNote(`${share} (account ${account}) has accepted the share.`),
  remind: ({ name: share, account, region }, arn, people) => {
    const { bold, summary } = byPeople(
      `${share} (account ${account}) has not accepted yet: reminder by `,
      people,
      '',
    );
    const which = arn === undefined ? 'the share of this model card' : arn;
    const todo = `In that account, in ${region}: AWS RAM → Shared with me → Resource shares, accept ${which}.`;
    return { bold, context: [todo], summary: `${summary} ${todo}` };
  },
  wanted: ({ arn, owner, account, region }, people) => {
    const { bold, summary } = byPeople(
      `Account ${owner} has not shared its card yet: reminder by `,
      people,
      '',
    );
    const todo = `In that account, in ${region}: AWS RAM → Create resource share → SageMaker Model Cards, ${arn}, for account ${account}.`;
    return { bold, context: [todo], summary: `${summary} ${todo}` };
  },
  notKept: (because, advice) =>
    withContext(
      `Ringi could not write into the card what happened: ${reasonOf(because)}.`,
      adviceFor(because, advice ?? ''),
    ),
};

/** What was done, and after `not` what was not: `Approved`, `Not approved`. */
function did({ verb, share, what, tested }: CardDeed, not = false): string {
  const said = (text: string) => (not ? `Not ${text}` : sentence(text));
  const named = (thing: string, done: string) => `${thing} ${not ? 'not ' : ''}${done}`;
  switch (verb) {
    case 'draftCard':
      return said('drafted');
    case 'submitCard':
      return said('submitted for review');
    case 'approveCard':
      return said('approved');
    case 'returnCard':
      return said('returned to draft');
    case 'archiveCard':
      return said('archived');
    case 'editCard':
      return said(what === undefined ? 'edited' : `edited (${fieldName(what)})`);
    case 'recordTest':
      return named(
        `Test${what === undefined ? '' : ` ${quote(what)}`}${not ? '' : came(tested)}`,
        'recorded',
      );
    case 'exportCard':
      return named('PDF', 'made');
    case 'shareCard':
      return said(`shared with ${share ?? ''}`);
    case 'acceptShare':
      return share === undefined ? named('Share', 'accepted') : said(`accepted for ${share}`);
    case 'endShare':
      return named(`Share with ${share ?? ''}`, 'ended');
    default:
      return said('done');
  }
}

/** ` failed in test,`: said before who recorded it. */
function came(tested: CardDeed['tested']): string {
  return tested === undefined ? '' : ` ${tested.result} in ${tested.stage},`;
}

function result({ verb }: CardDeed): string {
  switch (verb) {
    case 'draftCard':
      return 'The draft is ready';
    case 'submitCard':
      return 'The card is in review';
    case 'approveCard':
      return 'The card is approved';
    case 'returnCard':
      return 'The card is a draft again';
    default:
      return 'The card is archived';
  }
}

function byPeople(head: string, people: readonly Named[], reason: string): NoteText {
  const tail = reason === '' ? '.' : `: ${quote(clip(reason, 300))}`;
  const spans = people.flatMap(({ span }, n): Line => {
    if (n === 0) return [span];
    return [n === people.length - 1 ? ' and ' : ', ', span];
  });
  return {
    bold: [head, ...spans, tail],
    summary: `${head}${and(people.map((person) => person.name))}${tail}`,
  };
}

function withContext(bold: string, context: string): NoteText {
  return { bold: [bold], context: [context], summary: `${bold} ${context}` };
}

function plainNote(text: string): NoteText {
  return { bold: [text], summary: text };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
