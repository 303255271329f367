import type { Found, GroupRef, Standing, Sweep, WorldReader } from '../../src/index.ts';
import { modelPackageCard } from '../cards/model-package.ts';

/** Stage pointers that say another version than Ringi's decision put there: no event tells of it. */
export const stagePointers: Sweep = {
  name: 'stage-pointers',
  every: 10 * 60_000,

  async *find(world) {
    let fault: unknown;
    for await (const group of world.registry.groups()) {
      try {
        yield* pointersOf(group, world);
      } catch (error) {
        // One group that cannot be read keeps no other back.
        fault ??= error;
      }
    }
    if (fault !== undefined) throw fault;
  },
};

async function* pointersOf(
  group: GroupRef,
  { pointers, standings, stages }: WorldReader,
): AsyncIterable<Found> {
  const all = await Promise.all(stages.names.map((stage) => standings.at(group, stage)));
  // What was only imported is where Ringi's own decisions begin, and moves as it always did.
  const decided = all.filter((each) => each !== undefined).filter(({ by }) => 'execution' in by);
  if (decided.length === 0) return;
  const says = await pointers.readAll(
    group,
    decided.map(({ stage }) => stage),
  );
  for (const [subject, places] of Map.groupBy(decided, ({ arn }) => arn)) {
    const differ = places.filter(({ stage, version }) => versionIn(says.get(stage)) !== version);
    const ref = { view: modelPackageCard.name, subject };
    yield { ref, fingerprint: differ.map((each) => saysElse(each, says)).join(', ') };
  }
}

type Says = Awaited<ReturnType<WorldReader['pointers']['readAll']>>;

/** `since`: the same pointer is news again where the version came back. */
function saysElse({ stage, since }: Standing, says: Says): string {
  return `${stage} since ${since}: ${versionIn(says.get(stage)) ?? 'none'}`;
}

function versionIn(pointer: ReturnType<Says['get']>): number | 'unreadable' | undefined {
  return typeof pointer === 'object' ? pointer.version : pointer;
}
