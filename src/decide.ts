import type { ActButton, Card } from './card.ts';
import type { Click, Outcome } from './chat.ts';
import type { Desk } from './desk.ts';
import { cardOf, sketchOf } from './look/draw.ts';
import { Conflict, DirectoryUnavailable } from './errors.ts';
import type { Action } from './action.ts';
import type { Ask, CardView } from './card-view.ts';
import type { Ruling, Voter } from './policy.ts';
import { takePicture, viewOf, type Picture } from './look/picture.ts';
import { recordVote } from './decide/record-vote.ts';
import { formFault } from './decide/form-fault.ts';
import { isSubjectOf } from './decide/is-subject-of.ts';
import { refuse } from './decide/refuse.ts';
import { whoCan } from './decide/who-can.ts';
import { wrongChoice } from './decide/wrong-choice.ts';
import type { RefusalReason } from './refusal.ts';
import { settle } from './look/settle.ts';
import { effectiveVotes } from './look/votes.ts';
import { votersNow } from './look/voters-now.ts';
import { outcomeOf } from './decide/outcome.ts';

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
      return await once(click, desk);
    } catch (error) {
      // A conflict on `click/<id>` ends above: the click has its outcome, and that is the answer.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Error(`click ${click.id} met ${tries} conflicts`);
}

async function once(click: Click, desk: Desk): Promise<Outcome> {
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const view = viewOf(click.card, desk);
  const voter = await whoIs(click, desk);
  if ('kind' in voter) return refuse(click, undefined, voter, desk);
  const judged: { evidence?: string; ruling?: Ruling } = {};
  const no = (reason: RefusalReason) => refuse(click, voter, reason, desk, judged);

  // A click is untrusted input: it may name anything.
  if (!action || !view || !isSubjectOf(view, click)) return no({ kind: 'unknownButton' });
  const form = formFault(action, click);
  if (form) return no(form);
  if (!isRoomOf(view, click, desk)) return no({ kind: 'wrongRoom' });

  const looked = await takePicture(click.card, view, desk);
  if (looked === 'gone' || looked === 'not yet') return no({ kind: 'stale' });
  const picture = await settle(looked, desk);
  judged.evidence = picture.evidence;
  const again = () => recordVote({ click, action, voter, picture, repeated: true }, desk);

  // Only what the card offers now, on the evidence it shows now, can be clicked.
  const card = cardNow(picture, click, desk);
  const offer = offerOf(card, click);
  if (!offer) {
    return votedBefore(picture, click, voter, desk) ? again() : no(staleness(card));
  }
  const choice = wrongChoice(offer, click);
  if (choice) return no(choice);
  if (votedNow(picture, click, voter, action, desk)) return again();
  if (action.governed === 'ownVote') return takeBack(click, action, voter, picture, desk);

  const ask = askOf(picture, click);
  if (!ask) return no({ kind: 'unknownButton' });
  const others = effectiveVotes(
    picture.recorded.round,
    desk.handlers.actions,
    click.verb,
    click.on,
  ).filter((vote) => vote.person.id !== voter.person.id);
  const voters = await votersNow(others, desk, 'decide');
  const ruling = picture.bench.rule(ask, voters, voter);
  judged.ruling = ruling;
  if (ruling.verdict.status === 'deny') {
    const { rule, why } = ruling.verdict;
    const { judgement } = picture.bench;
    const who = whoCan(ruling, voter.person, picture.makers, (of) => judgement.people(of));
    return no({ kind: 'denied', rule, why, who });
  }
  const min = ruling.rule?.reason ?? 0;
  const asked = action.asks['reason'];
  if (asked && 'max' in asked && (click.answers['reason'] ?? '').trim().length < min) {
    return no({ kind: 'form', field: 'reason', min, max: asked.max });
  }
  return recordVote({ click, action, voter, picture, ruling, voters }, desk);
}

/** Account → person → groups. Nobody, or a directory that is away, decides nothing. */
async function whoIs(click: Click, desk: Desk): Promise<Voter | RefusalReason> {
  try {
    const person = await desk.directory.personOf(click.account);
    if (!person) return { kind: 'stranger' };
    return { person, groups: await desk.directory.groupsOf(person, desk.policies.groups) };
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return { kind: 'directoryAway' };
    throw error;
  }
}

/** Buttons act only in the rooms of the route; a forwarded card decides nothing. */
function isRoomOf(view: CardView, click: Click, desk: Desk): boolean {
  const { subject } = click.card;
  const route = desk.routes.routeOf(view.groupOf(subject), view.alert ? 'any' : undefined);
  const platform = desk.platforms.find(({ name }) => name === click.room.platform);
  if (!route || !platform) return false;
  return platform.rooms(route).some(({ id }) => id === click.room.id);
}

function cardNow(picture: Picture, click: Click, desk: Desk): Card {
  const locale = desk.routes.localeOf(click.room);
  return cardOf(picture, sketchOf(picture, locale, desk), locale);
}

function offerOf(card: Card, click: Click): ActButton | undefined {
  return card.buttons
    .flatMap((button) => (button.kind === 'act' ? [button] : []))
    .find(
      ({ verb, on, evidence, policy }) =>
        verb === click.verb &&
        on === click.on &&
        evidence === click.evidence &&
        policy === click.policy,
    );
}

/** The card's own title says what it is now. */
function staleness(card: Card): RefusalReason {
  return { kind: 'stale', what: card.title };
}

function askOf(picture: Picture, click: Click): Ask | undefined {
  return picture.agenda.asks.find(
    (ask) => ask.verb === click.verb && ask.on === click.on && !ask.ahead,
  );
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
