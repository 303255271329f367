import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { DirectoryUnavailable, Later } from '../errors.ts';
import type { CardView, Seen } from '../card-view.ts';
import { digest } from '../json.ts';
import { judgementOf, type Bench, type Case } from './judgement.ts';
import type { Person } from '../person.ts';
import type { Maker } from '../policy.ts';
import { readRecords, type Records } from './read-records.ts';

/** One look at a card's subject, and what the policies say of it. */
export type Picture = Case & { readonly bench: Bench };

/** The view of a reference, or undefined for one this release does not know. */
export function viewOf(ref: CardRef, desk: Desk): CardView | undefined {
  return desk.handlers.cards.find((view) => view.name === ref.view);
}

/** A world that never stands still for one look is a fault, to be tried again later. */
const tries = 8;

/**
 * Looks at the world and at the records. What is recorded must be the same before and after the
 * look: a slow answer of AWS beside fresh records would make Ringi's own writes look like
 * somebody else's. Throws if anything cannot be read.
 */
export async function takePicture(
  ref: CardRef,
  view: CardView,
  desk: Desk,
): Promise<Picture | 'gone' | 'not yet'> {
  let before = await readRecords(ref, view, desk);
  for (let n = 0; n < tries; n += 1) {
    const seen = await view.look(ref.subject, desk.world);
    if (seen === 'gone' || seen === 'not yet') return seen;
    const records = await readRecords(ref, view, desk);
    if (records.moment === before.moment) return develop(records, ref, view, seen, desk);
    before = records;
  }
  throw new Later(`${ref.subject} changed during every look`);
}

/**
 * The same look beside what is recorded since: its own records are no reason to look again.
 * Another look, where anything was recorded that changes the world.
 */
export async function retakePicture(
  picture: Picture,
  desk: Desk,
): Promise<Picture | 'gone' | 'not yet'> {
  const { ref, view, looked, worldMoment } = picture;
  const records = await readRecords(ref, view, desk);
  if (records.worldMoment !== worldMoment) return takePicture(ref, view, desk);
  return develop(records, ref, view, looked, desk);
}

async function develop(
  records: Records,
  ref: CardRef,
  view: CardView,
  looked: Seen,
  desk: Desk,
): Promise<Picture> {
  const seen = view.recall?.(looked, records.recorded) ?? looked;
  const { makers: identities, metrics } = view.basis(seen);
  // What is told of no group in particular has no tags.
  const tags = records.group.name === '' ? {} : await desk.world.registry.tagsOf(records.group);
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
  const half = {
    ...records,
    ref,
    view,
    seen,
    looked,
    tags,
    makers,
    agenda,
    evidence: digest(seen.judged),
  };
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
