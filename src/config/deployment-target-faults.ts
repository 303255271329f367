import type { Binding } from '../deployments/binding.ts';
import { fits } from '../fits.ts';
import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';
import { sameName, type Target } from './same-name.ts';

/** No two stages, and no two groups, may lead to one endpoint: each would undo the other's. */
export function deploymentTargetFaults(file: ConfigFile): readonly Fault[] {
  const registered = file.registries.map(placeOf);
  const all = file.deployments.flatMap((binding, n) =>
    targetsOf(binding, { n, registered, earlier: file.deployments.slice(0, n) }),
  );
  return file.deployments.flatMap((binding, n) => {
    const own = all.filter(({ line }) => line === n);
    const fault = own.map(manyGroups).find(Boolean) ?? tooLong(binding, n);
    const found = fault ?? shared(own, all);
    return found ? [found] : [];
  });
}

function placeOf({ account, region }: Pick<Binding, 'account' | 'region'>): string {
  return `${account} in ${region}`;
}

type Line = {
  readonly n: number;
  /** Places where groups are registered. */
  readonly registered: readonly string[];
  readonly earlier: readonly Binding[];
};

function targetsOf(binding: Binding, { n, registered, earlier }: Line): readonly Target[] {
  const named = nameIn(binding);
  if (!named) return [];
  const { kind, template } = named;
  const places = binding.account === undefined ? registered : [placeOf(binding)];
  const isTaken = (group: string, stage: string) =>
    earlier.some((each) => means(each, group, stage));
  return binding.groups.flatMap((group) =>
    binding.stages.flatMap((stage): readonly Target[] => {
      // An earlier line is the one that is meant.
      if (isTaken(group, stage)) return [];
      const shape = template.replaceAll('{stage}', stage);
      const name = shape.replaceAll('{group}', group);
      return [{ line: n, kind, template, group, stage, shape, name, places, isTaken }];
    }),
  );
}

function means({ groups, stages }: Binding, group: string, stage: string): boolean {
  return stages.includes(stage) && groups.some((each) => fits(each, group));
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

function manyGroups({ line, kind, group, name }: Target): Fault | undefined {
  if (!group.includes('*') || name.includes('*')) return undefined;
  const says = `is ${name} for every group that fits ${group}: put {group} into its name`;
  return { path: ['deployments', line, kind], says };
}

/** Of groups that are not named, as short as they may be: one letter in place of each `*`. */
function tooLong(binding: Binding, line: number): Fault | undefined {
  const templates = Object.entries({
    endpoint: 'endpoint' in binding ? binding.endpoint : '',
    component: 'component' in binding ? binding.component : '',
  });
  for (const [key, template] of templates) {
    const names = binding.groups.flatMap((group) =>
      binding.stages.map((stage) =>
        template.replaceAll('{group}', group).replaceAll('{stage}', stage),
      ),
    );
    const long = names.find((name) => name.length > 63);
    const says = `is ${long}, and SageMaker takes names of 63 letters at most`;
    if (long !== undefined) return { path: ['deployments', line, key], says };
  }
  return undefined;
}

function shared(own: readonly Target[], all: readonly Target[]): Fault | undefined {
  for (const target of own) {
    const earlier = all.slice(0, all.indexOf(target));
    const other = earlier.find((each) => sameName(target, each));
    if (other)
      return { path: ['deployments', target.line, target.kind], says: saysOf(target, other) };
  }
  return undefined;
}

function saysOf(target: Target, other: Target): string {
  const whose = other.line === target.line ? '' : ` of deployments[${other.line}]`;
  const two =
    `is ${target.name} for ${target.group} in ${target.stage}, and for ${other.group} in ` +
    `${other.stage}${whose}`;
  const bothNameIt = [target, other].every(({ template }) => template.includes('{group}'));
  return bothNameIt && target.shape !== other.shape
    ? `${two}, and nobody can tell where a group ends and a stage begins: keep them apart, such as by {group}--{stage}`
    : `${two}: put {group} or {stage} into the name, or leave one out`;
}
