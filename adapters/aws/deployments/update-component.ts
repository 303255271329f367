import { UpdateInferenceComponentCommand } from '@aws-sdk/client-sagemaker';
import type {
  DescribeInferenceComponentOutput,
  InferenceComponentDeploymentConfig,
  InferenceComponentSpecification,
  InferenceComponentSpecificationSummary,
  UpdateInferenceComponentInput,
} from '@aws-sdk/client-sagemaker';
import { Impossible } from '../../../src/index.ts';
import type { Begun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { begin } from './begin.ts';
import { describedComponent } from './described-component.ts';

const changing: ReadonlySet<string> = new Set(['Creating', 'Updating', 'Deleting']);

/** What a component is to use, and whether alarms may take it back. */
export type ComponentChange = { readonly model: string; readonly alarms: boolean };

/** Lets an inference component use another model; whatever else it says stays as it is. */
export async function updateComponent(
  aws: Connections,
  at: At,
  name: string,
  change: ComponentChange,
): Promise<Begun> {
  const found = await describedComponent(aws, at, name);
  if (!found) {
    throw new Impossible(
      `There is no inference component ${name} in account ${at.account}, ${at.region}.`,
      'Create it, or correct its name under deployments in ringi.yaml.',
    );
  }
  const command = new UpdateInferenceComponentCommand(changed(found, name, change));
  return begin(aws, {
    call: 'sagemaker:UpdateInferenceComponent',
    send: (options) => aws.sagemaker(at).write.send(command, options),
    isChanging: async (since) => {
      const now = await describedComponent(aws, at, name);
      const changedAt = now?.LastModifiedTime ?? new Date(0);
      return changing.has(now?.InferenceComponentStatus ?? '') || changedAt >= since;
    },
  });
}

function changed(
  found: DescribeInferenceComponentOutput,
  name: string,
  { model, alarms }: ComponentChange,
): UpdateInferenceComponentInput {
  const { Specification, Specifications, RuntimeConfig, LastDeploymentConfig } = found;
  const copies = RuntimeConfig?.DesiredCopyCount ?? RuntimeConfig?.CurrentCopyCount;
  return {
    InferenceComponentName: name,
    ...(Specification && { Specification: using(model, Specification) }),
    ...(Specifications && { Specifications: Specifications.map((each) => using(model, each)) }),
    ...(copies !== undefined && { RuntimeConfig: { CopyCount: copies } }),
    ...(LastDeploymentConfig && { DeploymentConfig: way(LastDeploymentConfig, alarms) }),
  };
}

/** An alarm that is loud because of the old model would keep a component from leaving it. */
function way(
  { AutoRollbackConfiguration, ...policy }: InferenceComponentDeploymentConfig,
  alarms: boolean,
): InferenceComponentDeploymentConfig {
  return alarms && AutoRollbackConfiguration ? { ...policy, AutoRollbackConfiguration } : policy;
}

/** A container that was described is the old model's: image, artifact and environment are its own. */
function using(
  model: string,
  { Container: _, DataCacheConfig: cache, ...rest }: InferenceComponentSpecificationSummary,
): InferenceComponentSpecification {
  return {
    ...rest,
    ModelName: model,
    ...(cache && { DataCacheConfig: { EnableCaching: cache.EnableCaching } }),
  };
}
