import { z } from 'zod';
import { markCard } from './agenda.ts';
import type { Desk } from './desk.ts';
import { Impossible, Later } from './errors.ts';
import { groupShare, importGroup } from './first-start/import-group.ts';
import type { Inventory } from './inventory.ts';
import { groupKey, keys } from './ledger/keys.ts';
import type { GroupRef } from './registry.ts';
import { report } from './work/report.ts';

/** How many names a summary keeps; it counts them all. */
const named = 50;
/** How many groups are read at once. */
const width = 8;
/** How long to wait before AWS is asked again, in ms: when it is busy, and when it refused. */
const pause = { busy: 5_000, refused: 5 * 60_000 } as const;

/**
 * The first meeting with a registry full of models: what serves now is imported as standing, every
 * version is noted as known, and one summary is put up. Done once; cut short, it goes on with the
 * group it had come to. Answers when each is imported or refused, or `signal` aborts; `rest` ends
 * when those that were refused are imported, too.
 */
export async function firstStart(
  registries: readonly string[],
  desk: Desk,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ readonly rest: Promise<unknown> }> {
  const imports: Promise<void>[] = [];
  for (const registry of registries) {
    const refused = Promise.withResolvers<void>();
    const imported = patiently(registry, desk, signal, refused.resolve);
    imports.push(imported);
    await Promise.race([imported, refused.promise]);
  }
  return { rest: Promise.all(imports) };
}

async function patiently(
  registry: string,
  desk: Desk,
  signal: AbortSignal,
  onRefused: () => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await importRegistry(registry, desk, signal);
      return;
    } catch (error) {
      const refused = error instanceof Impossible;
      if (!refused && !(error instanceof Later)) throw error;
      desk.log.warn({ registry, error: error.message }, 'the import waits');
      // One refused account keeps no other back: its import goes on when somebody lets it in.
      if (refused) await report(`registry/${registry}`, error, desk);
      if (refused) onRefused();
      const at = error instanceof Later ? error.at : undefined;
      const ms = at ? at.getTime() - desk.clock.now().getTime() : undefined;
      await desk.clock.wait(ms ?? (refused ? pause.refused : pause.busy), signal);
    }
  }
}

async function importRegistry(registry: string, desk: Desk, signal: AbortSignal): Promise<void> {
  const { ledger } = desk;
  const done = keys.cursor(`import/${registry}`);
  if (await ledger.get(done)) return;
  const since = await beginning(registry, desk);
  const groups = await groupsOf(registry, desk);
  const next = groups.values();
  const cut = new AbortController();
  const either = AbortSignal.any([signal, cut.signal]);
  const lane = async () => {
    for (const group of next) {
      if (either.aborted) return;
      await share(registry, group, since, desk);
    }
  };
  const lanes = Array.from({ length: width }, async () => {
    try {
      await lane();
    } catch (error) {
      cut.abort();
      throw error;
    }
  });
  const ends = await Promise.allSettled(lanes);
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
  if (!signal.aborted) await conclude(registry, groups, since, desk);
}

const begun = z.object({ since: z.string() });

/** When the import began, also where it goes on after a crash: one instant for all standings. */
async function beginning(registry: string, { ledger, clock }: Desk): Promise<string> {
  const key = keys.cursor(`importing/${registry}`);
  const entry = await ledger.get(key);
  if (entry) return begun.parse(entry.value).since;
  const since = clock.now().toISOString();
  await ledger.commit([{ do: 'put', key, value: { since } }]);
  return since;
}

async function groupsOf(registry: string, desk: Desk): Promise<readonly GroupRef[]> {
  const [account = '', region = ''] = registry.split(':');
  const groups: GroupRef[] = [];
  for await (const group of desk.world.registry.groups({ account, region })) {
    const isIts = group.account === account && group.region === region;
    if (isIts && desk.routes.routeOf(group)) groups.push(group);
  }
  return groups;
}

/** Imports one group, unless that is done already. */
async function share(registry: string, group: GroupRef, since: string, desk: Desk): Promise<void> {
  const key = shareKey(registry, group);
  if (await desk.ledger.get(key)) return;
  const found = await importGroup(group, since, desk);
  await desk.ledger.commit([
    { do: 'put', key, value: { ...found, pending: found.pending.slice(0, named) } },
  ]);
}

function shareKey(registry: string, group: GroupRef): string {
  return keys.cursor(`imported/${registry}/${groupKey(group)}`);
}

/** Adds the groups up, and puts the summary up. */
async function conclude(
  registry: string,
  groups: readonly GroupRef[],
  since: string,
  desk: Desk,
): Promise<void> {
  const entries = await Promise.all(
    groups.map((group) => desk.ledger.get(shareKey(registry, group))),
  );
  const shares = entries
    .flatMap((entry) => (entry ? [groupShare.parse(entry.value)] : []))
    .filter(({ versions }) => versions > 0);
  const found: Inventory = {
    at: since,
    groups: shares.length,
    versions: shares.reduce((sum, { versions }) => sum + versions, 0),
    pending: shares.flatMap(({ pending }) => pending).slice(0, named),
    standings: shares
      .flatMap(({ standings }) => standings)
      .slice(0, named * desk.world.stages.names.length),
  };
  const now = desk.clock.now();
  const summary = { view: 'registry-summary', subject: registry };
  const importing = await desk.ledger.get(keys.cursor(`importing/${registry}`));
  await desk.ledger.commit(
    [
      { do: 'put', key: keys.cursor(`import/${registry}`), value: { at: now.toISOString() } },
      ...(importing
        ? [{ do: 'delete' as const, key: importing.key, revision: importing.revision }]
        : []),
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
