import type { DeploymentConfig } from '@aws-sdk/client-sagemaker';

/** A canary of ten percent for ten minutes, then another five before the old fleet goes. */
export function canary(...alarms: readonly string[]): DeploymentConfig {
  return {
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: {
        Type: 'CANARY',
        WaitIntervalInSeconds: 600,
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 10 },
      },
      TerminationWaitInSeconds: 300,
      MaximumExecutionTimeoutInSeconds: 3_600,
    },
    ...(alarms.length > 0 && {
      AutoRollbackConfiguration: { Alarms: alarms.map((AlarmName) => ({ AlarmName })) },
    }),
  };
}
