import { AwsError } from '../../aws-error.ts';
import type { AlarmValue } from '../../cloudwatch/alarm.ts';
import type { DeploymentConfig } from './deployment-config.ts';
import type { EndpointConfig, LiveVariant } from './endpoint-store.ts';
import { percentOf } from './percent-of.ts';

/** What is about to be deployed. */
export type RolloutChecked = {
  readonly rollout: DeploymentConfig;
  readonly old: readonly LiveVariant[];
  readonly config: EndpointConfig;
  /** What its variants will have. */
  readonly variants: readonly LiveVariant[];
  readonly alarm: (name: string) => AlarmValue | undefined;
};

/**
 * Refuses a guarded deployment that AWS refuses: other variants than before, a first step of more
 * than half the instances, alarms nobody knows. Without any policy variants may change.
 */
export function checkRollout({ rollout, old, config, variants, alarm }: RolloutChecked): void {
  const rolling = rollout.RollingUpdatePolicy;
  const routing = rollout.BlueGreenUpdatePolicy?.TrafficRoutingConfiguration;
  const serverless = config.variants.some(({ instanceType }) => instanceType === 'serverless');
  if ((rolling ?? routing) && names(old) !== names(variants)) {
    refuse('The variant names of the new endpoint configuration must be those of the old one.');
  }
  if (rolling && (variants.length > 1 || serverless)) {
    refuse('RollingUpdatePolicy is supported for one variant with instances only.');
  }
  const size = rolling?.MaximumBatchSize ?? routing?.CanarySize ?? routing?.LinearStepSize;
  const instances = Math.min(...variants.map((each) => each.desiredInstances));
  // A single instance can only be moved whole.
  if (size && instances > 1 && percentOf(size, instances) > 50) {
    refuse('A step must be at most 50 percent of the total instance count of a variant.');
  }
  const guards = rollout.AutoRollbackConfiguration?.Alarms ?? [];
  const unknown = guards.find(({ AlarmName }) => alarm(AlarmName) === undefined);
  if (unknown) refuse(`Could not find alarm "${unknown.AlarmName}".`);
}

function names(variants: readonly { readonly name: string }[]): string {
  return variants
    .map(({ name }) => name)
    .toSorted()
    .join();
}

function refuse(message: string): never {
  throw new AwsError('ValidationException', message);
}
