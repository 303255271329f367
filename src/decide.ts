import type { Click, Outcome } from './chat.ts';
import type { Desk } from './desk.ts';
import { Conflict } from './errors.ts';
import type { Action } from './action.ts';
import type { Ruling, Voter } from './policy.ts';
import { takePicture, type Picture } from './look/picture.ts';
import { cardNow } from './decide/card-now.ts';
import { recordVote } from './decide/record-vote.ts';
import { formFault } from './decide/form-fault.ts';
import { formRefusal } from './decide/form-refusal.ts';
import { meet } from './decide/meet.ts';
import { offerOf, type Carried } from './decide/offer-of.ts';
import { refuse } from './decide/refuse.ts';
import { ruleClick } from './decide/rule-click.ts';
import type { RefusalReason } from './refusal.ts';
import { wholeClick } from './pages/whole-click.ts';
import { settle } from './look/settle.ts';
import { effectiveVotes } from './look/effective-votes.ts';
import { outcomeOf } from './decide/outcome-of.ts';

/** A conflict means somebody else was quicker: look again. So many in a row mean a fault. */
const tries = 50;

/**
 * Carries one click to its one outcome: who? offered? may they? record. Carrying out and
 * redrawing are marks on the agenda. Throws on a fault: the click stays on the agenda.
 */
export async function decide(click: Click, desk: Desk): Promise<Outcome> {
  for (let n = 0; n < tries; n += 1) {
    const before = await outcomeOf(click, desk);
    if (before) return before;
    try {
      return await once(await wholeClick(click, desk), desk);
    } catch (error) {
      // A conflict on `click/<id>` ends above: the click has its outcome, and that is the answer.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Error(`click ${click.id} met ${tries} conflicts`);
}

async function once(click: Click, desk: Desk): Promise<Outcome> {
  const met = await meet(click, formFault, desk);
  if ('reason' in met) return refuse(click, met.voter, met.reason, desk);
  const { action, view, voter } = met;
  const judged: { evidence?: string; ruling?: Ruling } = {};
  const no = (reason: RefusalReason) => refuse(click, voter, reason, desk, judged);

  const looked = await takePicture(click.card, view, desk);
  if (looked === 'gone' || looked === 'not yet') return no({ kind: 'stale' });
  const picture = await settle(looked, desk);
  judged.evidence = picture.evidence;
  const again = () => recordVote({ click, action, voter, picture, repeated: true }, desk);

  // Only what the card offers now, on the evidence it shows now, can be clicked.
  const card = cardNow(picture, click, desk);
  const button = offerOf(card, click, carriedBy(action));
  if (!button) {
    // The card's own title says what it is now.
    const stale = { kind: 'stale', what: card.title } as const;
    return votedBefore(picture, click, voter, desk) ? again() : no(stale);
  }
  const form = formRefusal(button, picture, click, desk);
  if (form) return no(form);
  if (votedNow(picture, click, voter, action, desk)) return again();
  if (action.governed === 'ownVote') return takeBack(click, action, voter, picture, desk);

  const ruled = await ruleClick(click, voter, picture, desk);
  if (!ruled) return no({ kind: 'unknownButton' });
  const { ruling, voters, denial } = ruled;
  judged.ruling = ruling;
  if (denial) return no(denial);
  const min = ruling.rule?.reason ?? 0;
  const asked = action.asks['reason'];
  if (asked && 'max' in asked && (click.answers['reason'] ?? '').trim().length < min) {
    return no({ kind: 'form', field: 'reason', min, max: asked.max });
  }
  return recordVote({ click, action, voter, picture, ruling, voters }, desk);
}

/** Whatever the evidence became, for an action that compares by itself. */
function carriedBy({ compares }: Action): readonly Carried[] {
  return compares ? ['verb', 'on', 'policy'] : ['verb', 'on', 'policy', 'evidence'];
}

/** This person's vote for the very same thing counts already in the open round. */
function votedNow(picture: Picture, click: Click, voter: Voter, action: Action, desk: Desk) {
  if (action.governed === 'ownVote') return false;
  return effectiveVotes(picture.recorded.round, desk.handlers.actions, click.verb, click.on).some(
    ({ person }) => person.id === voter.person.id,
  );
}

/**
 * The card moved on, and this person's vote on this evidence was part of it: a delivery under
 * another id gets the same answer, not a refusal.
 */
function votedBefore({ recorded }: Picture, click: Click, voter: Voter, desk: Desk): boolean {
  return [...recorded.earlier, ...(recorded.round ? [recorded.round] : [])].some((round) =>
    effectiveVotes(round, desk.handlers.actions, click.verb, click.on).some(
      ({ person, evidence }) =>
        person.id === voter.person.id &&
        click.evidence.length > 0 &&
        evidence.startsWith(click.evidence),
    ),
  );
}

function takeBack(click: Click, action: Action, voter: Voter, picture: Picture, desk: Desk) {
  const { round } = picture.recorded;
  const mine = round?.votes.filter(({ person }) => person.id === voter.person.id) ?? [];
  const last = mine.at(-1);
  if (!last || last.verb === action.verb) {
    return refuse(click, voter, { kind: 'nothingToTakeBack' }, desk);
  }
  return recordVote({ click, action, voter, picture }, desk);
}
