import type { Binding } from '../deployments/binding.ts';
import { fits } from '../fits.ts';
import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';

/** No two stages, and no two groups, may lead to one endpoint: each would undo the other's. */
export function deploymentTargetFaults(file: ConfigFile): readonly Fault[] {
  const registered = file.registries.map(placeOf);
  const all = file.deployments.flatMap((binding, n) => targetsOf(binding, n, registered));
  return file.deployments.flatMap((_, n) => {
    const own = all.filter(({ line }) => line === n);
    const fault = own.map(manyGroups).find(Boolean) ?? own.map(tooLong).find(Boolean);
    const found = fault ?? shared(own, all);
    return found ? [found] : [];
  });
}

/** What one pattern of groups leads to in one stage. A `*` of the pattern is one of the name. */
type Target = {
  readonly line: number;
  readonly kind: 'endpoint' | 'component';
  readonly template: string;
  readonly group: string;
  readonly stage: string;
  readonly name: string;
  /** The one that is named, else those where groups are registered. */
  readonly places: readonly string[];
};

function placeOf({ account, region }: Pick<Binding, 'account' | 'region'>): string {
  return `${account} in ${region}`;
}

function targetsOf(
  binding: Binding,
  line: number,
  registered: readonly string[],
): readonly Target[] {
  const named = nameIn(binding);
  if (!named) return [];
  const places = binding.account === undefined ? registered : [placeOf(binding)];
  return binding.groups.flatMap((group) =>
    binding.stages.map((stage) => {
      const name = filled(named.template, { group, stage });
      return { line, ...named, group, stage, name, places };
    }),
  );
}

/** Components share an endpoint; what is changed is a component. */
function nameIn(binding: Binding): Pick<Target, 'kind' | 'template'> | undefined {
  switch (binding.by) {
    case 'endpoint':
    case 'pipeline':
      return { kind: 'endpoint', template: binding.endpoint };
    case 'inferenceComponent':
      return { kind: 'component', template: binding.component };
    case 'batch':
      return undefined;
  }
}

function filled(template: string, { group, stage }: Pick<Target, 'group' | 'stage'>): string {
  return template.replaceAll('{group}', group).replaceAll('{stage}', stage);
}

function manyGroups({ line, kind, group, name }: Target): Fault | undefined {
  if (!group.includes('*') || name.includes('*')) return undefined;
  const says = `is ${name} for every group that fits ${group}: put {group} into its name`;
  return { path: ['deployments', line, kind], says };
}

function tooLong({ line, kind, name }: Target): Fault | undefined {
  if (name.length <= 63) return undefined;
  const says = `is ${name}, and SageMaker takes names of 63 letters at most`;
  return { path: ['deployments', line, kind], says };
}

function shared(own: readonly Target[], all: readonly Target[]): Fault | undefined {
  for (const target of own) {
    const earlier = all.slice(0, all.indexOf(target));
    const other = earlier.find((each) => meets(target, each) || meets(each, target));
    if (!other) continue;
    const whose = other.line === target.line ? '' : ` of deployments[${other.line}]`;
    const says =
      `is ${target.name} for ${target.group} in ${target.stage}, and for ${other.group} in ` +
      `${other.stage}${whose}: put {group} or {stage} into the name, or leave one out`;
    return { path: ['deployments', target.line, target.kind], says };
  }
  return undefined;
}

/** Whether the other may lead to the very name, and for another group or stage. */
function meets(target: Target, other: Target): boolean {
  if (target.kind !== other.kind || !fits(other.name, target.name)) return false;
  if (!target.places.some((place) => other.places.includes(place))) return false;
  // The other template makes this name of this group and stage: then it is one thing, met once.
  const isOne =
    filled(other.template, target) === target.name &&
    (other.stage === target.stage || other.template.includes('{stage}')) &&
    (fits(other.group, target.group) || other.template.includes('{group}'));
  return !isOne;
}
