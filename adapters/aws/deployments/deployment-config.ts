import type {
  BlueGreenUpdatePolicy,
  CapacitySize,
  DeploymentConfig,
  TrafficRoutingConfig,
} from '@aws-sdk/client-sagemaker';
import type { Rollout } from '../../../src/index.ts';

/** A rollout as SageMaker takes it. */
export function deploymentConfig(rollout: Rollout): DeploymentConfig {
  const { alarms } = rollout;
  return {
    ...policy(rollout),
    ...(alarms.length > 0 && {
      AutoRollbackConfiguration: { Alarms: alarms.map((AlarmName) => ({ AlarmName })) },
    }),
  };
}

function policy({ strategy, step, wait, timeout }: Rollout): DeploymentConfig {
  const MaximumExecutionTimeoutInSeconds = Math.min(Math.max(Math.round(timeout), 600), 28_800);
  const WaitIntervalInSeconds = Math.min(Math.round(wait), 3_600);
  const blueGreen = (
    traffic: Omit<TrafficRoutingConfig, 'WaitIntervalInSeconds'>,
  ): { readonly BlueGreenUpdatePolicy: BlueGreenUpdatePolicy } => ({
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: { ...traffic, WaitIntervalInSeconds },
      MaximumExecutionTimeoutInSeconds,
    },
  });
  switch (strategy) {
    case 'allAtOnce':
      return blueGreen({ Type: 'ALL_AT_ONCE' });
    case 'canary':
      return blueGreen({ Type: 'CANARY', CanarySize: percent(step ?? 10) });
    case 'linear':
      return blueGreen({ Type: 'LINEAR', LinearStepSize: percent(step ?? 20) });
    case 'rolling':
      return {
        RollingUpdatePolicy: {
          MaximumBatchSize: percent(step ?? 20),
          WaitIntervalInSeconds,
          MaximumExecutionTimeoutInSeconds,
        },
      };
  }
}

/** AWS's page on rolling deployments says CAPACITY_PERCENTAGE, which its API does not know. */
function percent(Value: number): CapacitySize {
  return { Type: 'CAPACITY_PERCENT', Value };
}
