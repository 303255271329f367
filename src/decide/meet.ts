import type { Action } from '../action.ts';
import type { CardView } from '../card-view.ts';
import type { Click } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { DirectoryUnavailable } from '../errors.ts';
import { viewOf } from '../look/picture.ts';
import type { Voter } from '../policy.ts';
import type { RefusalReason } from '../refusal.ts';
import { isRoomOf } from './is-room-of.ts';
import { isSubjectOf } from './is-subject-of.ts';

/** A click by somebody who is known, on something there is, where it counts. */
export type Met = { readonly action: Action; readonly view: CardView; readonly voter: Voter };
export type NotMet = { readonly voter?: Voter; readonly reason: RefusalReason };

/** What is wrong with the answers of a click, as far as its action tells. */
type FaultOf = (action: Action, click: Click) => RefusalReason | undefined;

/** Finds out who clicked on what, and where. Nothing is looked at yet. */
export async function meet(click: Click, faultOf: FaultOf, desk: Desk): Promise<Met | NotMet> {
  const action = desk.handlers.actions.find(({ verb }) => verb === click.verb);
  const view = viewOf(click.card, desk);
  const voter = await whoIs(click, desk);
  if ('kind' in voter) return { reason: voter };
  // A click is untrusted input: it may name anything.
  if (!action || !view || !isSubjectOf(view, click)) {
    return { voter, reason: { kind: 'unknownButton' } };
  }
  const fault = faultOf(action, click);
  if (fault) return { voter, reason: fault };
  if (!isRoomOf(view, click, desk)) return { voter, reason: { kind: 'wrongRoom' } };
  return { action, view, voter };
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
