import {
  groupKey,
  Impossible,
  type GroupRef,
  type Place,
  type WorldReader,
} from '../../../src/index.ts';
import type { BoundStage } from './bound-stages.ts';
import { endpointInService } from './in-service.ts';
import type { WhyKept } from './made.ts';
import type { StageNeeds } from './stage-needs.ts';

type Reader = Pick<WorldReader, 'endpoints' | 'deployments'>;

/** What endpoints at a place need that serve the group, and that no stage of it is bound to. */
export async function otherEndpoints(
  at: Place,
  group: GroupRef,
  bound: readonly BoundStage[],
  world: Reader,
): Promise<readonly StageNeeds[]> {
  const here = bound.filter(({ binding }) => isSame(binding.at, at));
  const own = new Set(here.map(({ binding }) => binding.endpoint));
  try {
    return await listed(at, group, own, world);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    // Any of them may serve with anything: until they can be listed, nothing there is left over.
    return [{ ...needs('', at), isUntold: true }];
  }
}

async function listed(
  at: Place,
  group: GroupRef,
  own: ReadonlySet<string>,
  { endpoints, deployments }: Reader,
): Promise<readonly StageNeeds[]> {
  const found: StageNeeds[] = [];
  for await (const { ref } of endpoints.endpoints(at)) {
    if (groupKey(ref.group) !== groupKey(group) || own.has(ref.name)) continue;
    const { names, isChanging } = await endpointInService(at, ref.name, deployments);
    const why: WhyKept = { is: 'usedBy', endpoint: ref.name };
    const configs = new Map(names.map((name) => [name, why]));
    found.push({ ...needs(ref.name, at), configs, serving: names, isChanging });
  }
  return found;
}

function needs(stage: string, at: Place): StageNeeds {
  return { stage, at, configs: new Map(), models: new Map(), serving: [], isChanging: false };
}

function isSame(one: Place, other: Place): boolean {
  return one.account === other.account && one.region === other.region;
}
