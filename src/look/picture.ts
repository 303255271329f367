import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { DirectoryUnavailable } from '../errors.ts';
import type { CardView, Seen } from '../handler.ts';
import { digest } from '../json.ts';
import { judgementOf, type Bench, type Case } from './judgement.ts';
import type { Person } from '../person.ts';
import type { Maker } from '../policy.ts';
import { readRecords } from './read-records.ts';

/** One look at a card's subject, and what the policies say of it. */
export type Picture = Case & { readonly bench: Bench };

/** The view of a reference, or undefined for one this release does not know. */
export function viewOf(ref: CardRef, desk: Desk): CardView | undefined {
  return desk.handlers.cards.find((view) => view.name === ref.view);
}

/** Looks at the world and at the records. Throws if anything cannot be read. */
export async function takePicture(
  ref: CardRef,
  view: CardView,
  desk: Desk,
): Promise<Picture | 'gone' | 'not yet'> {
  const seen = await view.look(ref.subject, desk.world);
  if (seen === 'gone' || seen === 'not yet') return seen;
  return develop(ref, view, seen, desk);
}

/** The same look with the records as they are now: after a commit of our own. */
export async function retake(picture: Picture, desk: Desk): Promise<Picture> {
  return develop(picture.ref, picture.view, picture.seen, desk);
}

async function develop(ref: CardRef, view: CardView, seen: Seen, desk: Desk): Promise<Picture> {
  const records = await readRecords(ref, view, desk);
  const { makers: identities, metrics } = view.basis(seen);
  // What only operators see is about no group.
  const tags = view.forOperators ? {} : await desk.world.registry.tagsOf(records.group);
  const makers = await Promise.all(
    identities.map(async ({ how, ...identity }): Promise<Maker> => {
      const person = await known(() => desk.directory.personOfIam(identity));
      return { identity, ...(how && { how }), ...(person && { person }) };
    }),
  );
  const gated = (verb: string, stage: string): readonly string[] => {
    const now = desk.clock.now();
    const asked = { verb, stage, group: records.group, votes: [], makers, metrics, waived: [] };
    const { gates } = desk.policies.judge({ ...asked, openedAt: now, now }, tags);
    return gates.map(({ metric }) => metric);
  };
  const agenda = view.agenda(seen, records.recorded, desk.world.stages, gated);
  const half = { ...records, ref, view, seen, tags, makers, agenda, evidence: digest(seen.judged) };
  return { ...half, bench: await judgementOf(half, desk) };
}

/** For drawing, a directory that is away names nobody; `decide` asks it again and refuses. */
async function known(ask: () => Promise<Person | undefined>): Promise<Person | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DirectoryUnavailable) return undefined;
    throw error;
  }
}
