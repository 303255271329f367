import {
  digest,
  groupKey,
  packageIn,
  type EndpointConfig,
  type GroupRef,
  type Place,
  type WorldReader,
} from '../../../src/index.ts';
import { boundStages, type BoundStage } from './bound-stages.ts';
import { keyOf, type Made, type WhyKept } from './made.ts';
import { madeAt, type MadeAt } from './made-at.ts';
import { modelsNamed } from './models-named.ts';
import { configPrefix, modelPrefix, versionNamed } from './served-names.ts';
import { otherEndpoints } from './other-endpoints.ts';
import { stageNeeds, type StageNeeds } from './stage-needs.ts';

/** What Ringi made for a group: what nothing needs any more, and what stays and why. */
export type LeftOvers = {
  /** To be deleted, in this order: configurations before the models they name. */
  readonly names: readonly Made[];
  /** So many more are listed once those are gone. */
  readonly more: number;
  readonly kept: readonly (Made & { readonly why: WhyKept })[];
};

/** So many are listed at a time: all that a vote rests on stands on the card. */
const most = 20;

const nothing: LeftOvers = { names: [], more: 0, kept: [] };

type Reader = Pick<
  WorldReader,
  'deployments' | 'endpoints' | 'standings' | 'executions' | 'stages'
>;

/**
 * Finds the models and configurations that nothing serves, no rollback needs and no execution
 * plans. What cannot be told stays. `among` narrows what may be listed.
 */
export async function leftOvers(
  group: GroupRef,
  world: Reader,
  among: (made: Made) => boolean = () => true,
): Promise<LeftOvers> {
  const bound = boundStages(group, world);
  const places = new Map(bound.map(({ binding: { at } }) => [`${at.account} ${at.region}`, at]));
  if (places.size === 0) return nothing;
  const [needs, others] = await Promise.all([
    Promise.all(bound.map((each) => stageNeeds(each, group, world))),
    Promise.all([...places.values()].map((at) => otherEndpoints(at, group, bound, world))),
  ]);
  let all = nothing;
  for (const place of places.values()) {
    const here = [...needs, ...others.flat()].filter(({ at }) => isSame(at, place));
    const made = await madeAt(place, here, group, world);
    const isBound = bound.filter(
      ({ binding: { by, at } }) => by === 'endpoint' && isSame(at, place),
    );
    const room = most - all.names.length;
    const found = leftAt({ place, group, needs: here, bound: isBound, made, among, room });
    all = {
      names: [...all.names, ...found.names],
      more: all.more + found.more,
      kept: [...all.kept, ...found.kept],
    };
  }
  return all;
}

/** A short name for the very list that people saw. */
export function listed(names: readonly Made[]): string {
  return digest(names.map(keyOf)).slice(0, 16);
}

function isSame(one: Place, other: Place): boolean {
  return one.account === other.account && one.region === other.region;
}

type Here = {
  readonly place: Place;
  readonly group: GroupRef;
  readonly needs: readonly StageNeeds[];
  /** Stages for which configurations are made here. */
  readonly bound: readonly BoundStage[];
  readonly made: MadeAt;
  readonly among: (made: Made) => boolean;
  readonly room: number;
};

/** A name and why it stays; `left`: nothing says that it must. */
type Judged = Made & { readonly why: WhyKept | 'left' };

function leftAt(here: Here): LeftOvers {
  const configs = judgedConfigs(here);
  const [listedConfigs, otherConfigs] = split(configs, here, here.room);
  const models = judgedModels(here, configs, new Set(listedConfigs.map(({ name }) => name)));
  const [listedModels, otherModels] = split(models, here, here.room - listedConfigs.length);
  const kept = [...configs, ...models].flatMap(({ why, ...each }) =>
    why === 'left' ? [] : [{ ...each, why }],
  );
  const names = [...listedConfigs, ...listedModels];
  return { names, more: otherConfigs.length + otherModels.length, kept };
}

/** Those that are listed, and those left over that are not. */
function split(
  all: readonly Judged[],
  { among }: Here,
  room: number,
): readonly [listed: readonly Made[], others: readonly Made[]] {
  const left = all.flatMap(({ why, ...each }) => (why === 'left' ? [each] : []));
  const chosen = left.filter(among).slice(0, Math.max(0, room));
  return [chosen, left.filter((each) => !chosen.includes(each))];
}

function judgedConfigs(here: Here): readonly Judged[] {
  const { group, bound, made, place } = here;
  const { account, region } = place;
  return [...made.configs.values()].flatMap((config): readonly Judged[] => {
    const { name } = config;
    const versions = bound.map(({ stage }) => versionNamed(name, configPrefix(group, stage)));
    const version = versions.find((each) => each !== undefined);
    if (version === undefined) return [];
    return [{ kind: 'config', account, region, name, version, why: whyConfig(config, here) }];
  });
}

function whyConfig(config: EndpointConfig, here: Here): WhyKept | 'left' {
  const { needs, made } = here;
  const needed = firstNeed(needs, ({ configs }) => configs.get(config.name));
  if (needed) return needed;
  const models = modelsNamed(config).map((name) => made.models.get(name));
  const isKnown = models.every((model) => model !== undefined);
  // A name that had to be cut may be another group's: its models tell.
  const isOurs = models.some((model) => model && isOf(model.packages, here.group));
  return isKnown && isOurs && isTold(here) ? 'left' : { is: 'unknown' };
}

function judgedModels(
  here: Here,
  configs: readonly Judged[],
  goes: ReadonlySet<string>,
): readonly Judged[] {
  const { group, made, place } = here;
  const { account, region } = place;
  const whys = new Map(configs.map(({ name, why }) => [name, why]));
  const namedBy = new Map<string, WhyKept>();
  for (const config of made.configs.values()) {
    const { name } = config;
    if (goes.has(name)) continue;
    const why = whys.get(name) ?? firstNeed(here.needs, ({ configs: all }) => all.get(name));
    const own: WhyKept = !why || why === 'left' ? { is: 'named', config: name } : why;
    for (const model of modelsNamed(config)) if (!namedBy.has(model)) namedBy.set(model, own);
  }
  return [...made.models.values()].flatMap(({ name, packages }): readonly Judged[] => {
    const version = versionNamed(name, modelPrefix(group));
    if (version === undefined || (packages.length > 0 && !isOf(packages, group))) return [];
    const needed = firstNeed(here.needs, ({ models }) => models.get(name)) ?? namedBy.get(name);
    const isLeft = made.isWhole && packages.length > 0 && isTold(here);
    const why = needed ?? (isLeft ? 'left' : { is: 'unknown' });
    return [{ kind: 'model', account, region, name, version, why }];
  });
}

/** Whether all that serves here was seen. */
function isTold({ needs }: Here): boolean {
  return !needs.some(({ isUntold }) => isUntold);
}

/** While a stage is being changed to who knows what, everything there may be needed. */
function firstNeed(
  needs: readonly StageNeeds[],
  whyOf: (need: StageNeeds) => WhyKept | undefined,
): WhyKept | undefined {
  const whys = needs.flatMap((need) => whyOf(need) ?? []);
  const changing = needs.find(({ isChanging }) => isChanging);
  return whys[0] ?? (changing && { is: 'changing', stage: changing.stage });
}

function isOf(packages: readonly string[], group: GroupRef): boolean {
  const isOurs = (arn: string) => {
    const found = packageIn(arn);
    return found !== undefined && groupKey(found.group) === groupKey(group);
  };
  return packages.length > 0 && packages.every(isOurs);
}
