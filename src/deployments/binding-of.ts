import type { StageBinding } from '../deployments.ts';
import { fits } from '../fits.ts';
import type { GroupRef } from '../registry.ts';
import type { Binding } from './binding.ts';

/** The first line of `deployments:` that means this stage of this group, with its names filled in. */
export function bindingOf(
  bindings: readonly Binding[],
  group: GroupRef,
  stage: string,
): StageBinding | undefined {
  const found = bindings.find(
    ({ groups, stages }) => stages.includes(stage) && groups.some((each) => fits(each, group.name)),
  );
  if (!found) return undefined;
  const { account = group.account, region = group.region } = found;
  return { ...filled(found, group, stage), at: { account, region } };
}

function filled(binding: Binding, group: GroupRef, stage: string): Binding {
  const fill = (name: string) =>
    name.replaceAll('{group}', group.name).replaceAll('{stage}', stage);
  switch (binding.by) {
    case 'endpoint':
      return {
        ...binding,
        endpoint: fill(binding.endpoint),
        alarms: binding.alarms.map(fill),
      };
    case 'inferenceComponent':
      return {
        ...binding,
        component: fill(binding.component),
        endpoint: fill(binding.endpoint),
      };
    case 'pipeline':
      return { ...binding, endpoint: fill(binding.endpoint) };
    case 'batch':
      return binding;
  }
}
