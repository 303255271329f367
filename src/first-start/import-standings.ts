import type { Desk } from '../desk.ts';
import type { Inventory } from '../inventory.ts';
import { recordStanding } from '../ledger/standings.ts';
import type { GroupRef, ModelPackageSummary } from '../registry.ts';
import type { Standing } from '../standing.ts';

/** How many approved versions of a group are asked for their stage entries. */
const lookBack = 10;

/** What stands where in one group, as far as AWS tells; `since` is when the import began. */
export async function importStandings(
  group: GroupRef,
  versions: readonly ModelPackageSummary[],
  since: string,
  desk: Desk,
): Promise<readonly Inventory['standings'][number][]> {
  const entries = await stageEntries(versions, desk);
  const found: Inventory['standings'][number][] = [];
  for (const stage of desk.world.stages.names) {
    const standing = await standingNow({ group, stage, versions, entries, since }, desk);
    if (standing) {
      await desk.ledger.commit([recordStanding(group, standing)]);
      const by = 'outside' in standing.by ? standing.by.outside : 'unknown';
      found.push({ group: group.name, stage, version: standing.version, by });
    } else {
      found.push({ group: group.name, stage, by: 'unknown' });
    }
  }
  return found;
}

type StageAsked = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly versions: readonly ModelPackageSummary[];
  readonly entries: readonly StageEntry[];
  readonly since: string;
};

type StageEntry = { readonly version: ModelPackageSummary; readonly stages: readonly string[] };

/** Which stages the newest approved versions name in their metadata. */
async function stageEntries(versions: readonly ModelPackageSummary[], desk: Desk) {
  const entries: StageEntry[] = [];
  const approved = versions.filter(({ approval }) => approval === 'Approved').slice(0, lookBack);
  for (const version of approved) {
    const full = await desk.world.registry.modelPackage(version.arn);
    if (full === 'gone') continue;
    const stages = desk.world.stages.names.filter((stage) => full.metadata[stage] === 'Approved');
    entries.push({ version, stages });
  }
  return entries;
}

/** By the pointer; where there is none, by the version's stage entry, then by its life cycle. */
async function standingNow(
  { group, stage, versions, entries, since }: StageAsked,
  desk: Desk,
): Promise<Standing | undefined> {
  const pointer = await desk.world.pointers.read(group, stage);
  if (pointer && pointer !== 'unreadable') {
    const by = { outside: 'pointer', imported: true } as const;
    // By its contract a pointer says since when; what is no date, or is to come, is not believed.
    const claimed = new Date(pointer.since);
    const from = claimed <= new Date(since) ? claimed.toISOString() : since;
    return { stage, version: pointer.version, arn: pointer.modelPackageArn, since: from, by };
  }
  const entry = entries.find(({ stages }) => stages.includes(stage));
  if (entry) {
    const { version, arn } = entry.version;
    return { stage, version, arn, since, by: { outside: 'metadata', imported: true } };
  }
  const living = versions.find(
    ({ lifeCycle }) => lifeCycle?.stage === stage && lifeCycle.stageStatus === 'Approved',
  );
  if (!living) return undefined;
  const { version, arn } = living;
  return { stage, version, arn, since, by: { outside: 'life cycle', imported: true } };
}
