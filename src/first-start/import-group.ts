import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { inventory } from '../inventory.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { viewOf } from '../look/picture.ts';
import type { GroupRef, ModelPackageSummary } from '../registry.ts';
import { noteListed } from '../work/note-listed.ts';
import { importStandings } from './import-standings.ts';

/** What one group adds to the inventory of its registry; kept until the import is over. */
export const groupShare = inventory
  .pick({ pending: true, standings: true })
  .extend({ versions: z.number() });

/**
 * Imports one group from a single listing: its versions are known, its stages have their
 * standings. Written so that doing it again writes the same.
 */
export async function importGroup(
  group: GroupRef,
  since: string,
  desk: Desk,
): Promise<z.infer<typeof groupShare>> {
  const listed: ModelPackageSummary[] = [];
  for await (const version of desk.world.registry.modelPackages(group)) listed.push(version);
  const versions = listed.filter(({ registration }) => registration === 'Registered');
  if (versions.length === 0) return { versions: 0, pending: [], standings: [] };
  await noteAsKnown(versions, desk);
  await noteListed(group, listed, desk);
  const standings = await importStandings(group, versions, since, desk);
  const pending = versions
    .filter(({ approval }) => approval === 'PendingManualApproval')
    .map(({ version, arn }) => ({ group: group.name, version, arn }));
  return { versions: versions.length, pending, standings: [...standings] };
}

/** A quiet card: it hangs nowhere until something happens to its subject. */
async function noteAsKnown(versions: readonly ModelPackageSummary[], desk: Desk): Promise<void> {
  for (let from = 0; from < versions.length; from += 20) {
    const some = versions.slice(from, from + 20).map((listed) => quietCard(listed, desk));
    const changes = (await Promise.all(some)).flat();
    if (changes.length > 0) await desk.ledger.commit(changes);
  }
}

/** Nothing for a card that is there: from an import that was cut short, or asked for meanwhile. */
async function quietCard(listed: ModelPackageSummary, desk: Desk): Promise<readonly Change[]> {
  const ref = { view: 'model-package', subject: listed.arn };
  const key = keys.card(ref);
  if (await desk.ledger.get(key)) return [];
  const known = viewOf(ref, desk)?.knownFrom?.(listed);
  const found = { card: ref, postings: [], outside: [], quiet: true };
  return [{ do: 'put', key, value: { ...found, ...(known === undefined ? {} : { known }) } }];
}
