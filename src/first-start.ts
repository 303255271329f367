import { markCard } from './agenda.ts';
import type { Desk } from './desk.ts';
import type { Inventory } from './inventory.ts';
import { keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import type { GroupRef, ModelPackageSummary } from './registry.ts';
import { viewOf } from './look/picture.ts';
import { noteAll } from './work/sweep.ts';
import { recordStanding } from './ledger/standings.ts';
import type { Standing } from './standing.ts';

/** How many approved versions of a group are asked for their stage entries. */
const lookBack = 10;
/** How many names a summary keeps; it counts them all. */
const named = 50;

/**
 * The first meeting with a registry full of models: what serves now is imported as standing, every
 * version is noted as known, and one summary is put up. Done once; a crash starts it anew.
 */
export async function firstStart(registries: readonly string[], desk: Desk): Promise<void> {
  for (const registry of registries) {
    const key = keys.cursor(`import/${registry}`);
    if (await desk.ledger.get(key)) continue;
    const found = await importRegistry(registry, desk);
    await noteAll(desk);
    const now = desk.clock.now();
    const summary = { view: 'registry-summary', subject: registry };
    await desk.ledger.commit(
      [
        { do: 'put', key, value: { at: now.toISOString() } },
        { do: 'put', key: `inventory/${registry}`, value: found },
        ...(found.versions > 0 ? [markCard(summary, now)] : []),
      ],
      [
        {
          kind: 'imported',
          subject: `registry-summary/${registry}`,
          body: { groups: found.groups, versions: found.versions, standings: found.standings },
        },
      ],
    );
    desk.log.info({ registry, groups: found.groups, versions: found.versions }, 'imported');
  }
}

async function importRegistry(registry: string, desk: Desk): Promise<Inventory> {
  const all = { groups: 0, versions: 0 };
  const pending: Inventory['pending'][number][] = [];
  const standings: Inventory['standings'][number][] = [];
  for await (const group of desk.world.registry.groups()) {
    if (`${group.account}:${group.region}` !== registry || !desk.routes.routeOf(group)) continue;
    const versions = await versionsOf(group, desk);
    if (versions.length === 0) continue;
    all.groups += 1;
    all.versions += versions.length;
    await noteAsKnown(versions, desk);
    for (const { approval, version, arn } of versions) {
      if (approval === 'PendingManualApproval') pending.push({ group: group.name, version, arn });
    }
    standings.push(...(await importStandings(group, versions, desk)));
  }
  return {
    at: desk.clock.now().toISOString(),
    ...all,
    pending: pending.slice(0, named),
    standings: standings.slice(0, named * desk.world.stages.names.length),
  };
}

async function versionsOf(group: GroupRef, desk: Desk): Promise<readonly ModelPackageSummary[]> {
  const versions: ModelPackageSummary[] = [];
  for await (const version of desk.world.registry.modelPackages(group)) {
    if (version.registration === 'Registered') versions.push(version);
  }
  return versions;
}

/** A quiet card: it hangs nowhere until something happens to its subject. */
async function noteAsKnown(versions: readonly ModelPackageSummary[], desk: Desk): Promise<void> {
  for (let from = 0; from < versions.length; from += 20) {
    const changes = versions.slice(from, from + 20).map((listed): Change => {
      const ref = { view: 'model-package', subject: listed.arn };
      const known = viewOf(ref, desk)?.knownFrom?.(listed);
      const value = {
        card: ref,
        postings: [],
        outside: [],
        quiet: true,
        ...(known === undefined ? {} : { known }),
      };
      return { do: 'put', key: keys.card(ref), value };
    });
    await desk.ledger.commit(changes);
  }
}

async function importStandings(
  group: GroupRef,
  versions: readonly ModelPackageSummary[],
  desk: Desk,
): Promise<readonly Inventory['standings'][number][]> {
  const entries = await stageEntries(versions, desk);
  const found: Inventory['standings'][number][] = [];
  for (const stage of desk.world.stages.names) {
    const standing = await standingNow(group, stage, versions, entries, desk);
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
  group: GroupRef,
  stage: string,
  versions: readonly ModelPackageSummary[],
  entries: readonly StageEntry[],
  desk: Desk,
): Promise<Standing | undefined> {
  const since = desk.clock.now().toISOString();
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
