import {
  servedArn,
  type GroupRef,
  type Served,
  type StageBinding,
  type WorldReader,
} from '../../../src/index.ts';

/** What is called when a stage is to serve another version; undefined where the pointer is enough. */
export function servedOf(
  group: GroupRef,
  stage: string,
  { deployments }: Pick<WorldReader, 'deployments'>,
): Served | undefined {
  const binding = deployments.bindingOf(group, stage);
  return binding && calledOf(binding);
}

function calledOf(binding: StageBinding): Served | undefined {
  switch (binding.by) {
    case 'batch':
      return undefined;
    case 'endpoint':
    case 'pipeline': {
      const { by, endpoint: name, at } = binding;
      return { by, name, arn: servedArn(at, 'endpoint', name) };
    }
    case 'inferenceComponent': {
      const { by, component: name, at } = binding;
      return { by, name, arn: servedArn(at, 'inference-component', name) };
    }
  }
}
