import { groupKey, type GroupRef, type WorldReader } from '../../../src/index.ts';
import type { BoundStage } from './bound-stages.ts';
import { endpointInService } from './in-service.ts';
import type { WhyKept } from './made.ts';
import type { StageNeeds } from './stage-needs.ts';

/** What endpoints need that serve the group, and that no stage of it is bound to. */
export async function otherEndpoints(
  group: GroupRef,
  bound: readonly BoundStage[],
  { endpoints, deployments }: Pick<WorldReader, 'endpoints' | 'deployments'>,
): Promise<readonly StageNeeds[]> {
  const own = new Set(bound.map(({ binding: { at, endpoint } }) => pathOf(at, endpoint)));
  const found: StageNeeds[] = [];
  for await (const { ref } of endpoints.endpoints()) {
    const { account, region } = ref.at ?? ref.group;
    const at = { account, region };
    if (groupKey(ref.group) !== groupKey(group) || own.has(pathOf(at, ref.name))) continue;
    const { names, isChanging } = await endpointInService(at, ref.name, deployments);
    const why: WhyKept = { is: 'usedBy', endpoint: ref.name };
    const configs = new Map(names.map((name) => [name, why]));
    found.push({ stage: ref.name, at, configs, models: new Map(), serving: names, isChanging });
  }
  return found;
}

function pathOf(at: { readonly account: string; readonly region: string }, name: string): string {
  return [at.account, at.region, name].join('/');
}
