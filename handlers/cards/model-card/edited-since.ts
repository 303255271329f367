import { plainName, type Execution } from '../../../src/index.ts';
import type { Scene } from './scene.ts';
import { writerOf } from './writer-of.ts';

/** So long after a decision its own writing may still show as the last change. */
const own = 60_000;

/** Somebody wrote into a card that is under review or approved: since when it is, and who did. */
export type EditedSince = {
  readonly since: 'PendingReview' | 'Approved';
  readonly at: string;
  readonly by: string | undefined;
};

/** The last change after the card came to its status that is neither that change nor Ringi's own. */
export function editedSince({ seen, recorded, judgement }: Scene): EditedSince | undefined {
  const { status } = seen.judged;
  if (status !== 'PendingReview' && status !== 'Approved') return undefined;
  const verb = status === 'Approved' ? 'approveCard' : 'submitCard';
  const done = recorded.executions.filter(
    (each) => each.status === 'done' && each.endedAt !== undefined,
  );
  const come = done.findLast(({ decision }) => decision.verb === verb);
  if (!come) return undefined;
  const { modified } = seen.shown;
  // What AWS shows is the newest change of all: where it was made elsewhere, it is told.
  if (modified && isAfter(modified.at, come) && !done.some((each) => isItsOwn(modified.at, each))) {
    return { since: status, at: modified.at, by: writerOf(modified.by, judgement, 40) };
  }
  const edit = done.findLast(({ decision }) => decision.verb === 'editCard');
  if (!edit || !isAfter(edit.endedAt, come)) return undefined;
  const [by] = edit.people.map(({ name }) => plainName(name, 40));
  return { since: status, at: edit.endedAt ?? '', by };
}

function isAfter(at: string | undefined, { endedAt = '' }: Execution): boolean {
  return new Date(at ?? '').getTime() > new Date(endedAt).getTime();
}

/** Written by what was decided here. */
function isItsOwn(at: string, { createdAt, endedAt = createdAt }: Execution): boolean {
  const time = new Date(at).getTime();
  return time >= new Date(createdAt).getTime() - own && time <= new Date(endedAt).getTime() + own;
}
