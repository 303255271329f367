import { z } from 'zod';

const size = (least: number, most: number) =>
  z
    .object({
      Type: z.enum(['INSTANCE_COUNT', 'CAPACITY_PERCENT']),
      Value: z.int().min(1),
    })
    .refine(
      ({ Type, Value }) => Type === 'INSTANCE_COUNT' || (Value >= least && Value <= most),
      `Value must be between ${least} and ${most} percent`,
    );

const wait = z.int().min(0).max(3_600);
const timeout = z.int().min(600).max(28_800);

const routing = z
  .object({
    Type: z.enum(['ALL_AT_ONCE', 'CANARY', 'LINEAR']),
    WaitIntervalInSeconds: wait,
    CanarySize: size(1, 50).optional(),
    LinearStepSize: size(10, 50).optional(),
  })
  .refine(
    ({ Type, CanarySize }) => (Type === 'CANARY') === (CanarySize !== undefined),
    'CanarySize must be specified for CANARY, and for nothing else',
  )
  .refine(
    ({ Type, LinearStepSize }) => (Type === 'LINEAR') === (LinearStepSize !== undefined),
    'LinearStepSize must be specified for LINEAR, and for nothing else',
  );

/** DeploymentConfig: how traffic comes to a new fleet, and which alarms take it back. */
export const deploymentConfig = z
  .object({
    BlueGreenUpdatePolicy: z
      .object({
        TrafficRoutingConfiguration: routing,
        TerminationWaitInSeconds: wait.optional(),
        MaximumExecutionTimeoutInSeconds: timeout.optional(),
      })
      .optional(),
    RollingUpdatePolicy: z
      .object({
        MaximumBatchSize: size(5, 50),
        WaitIntervalInSeconds: wait,
        MaximumExecutionTimeoutInSeconds: timeout.optional(),
        RollbackMaximumBatchSize: size(5, 100).optional(),
      })
      .optional(),
    AutoRollbackConfiguration: z
      .object({
        Alarms: z
          .array(z.object({ AlarmName: z.string().min(1).max(255) }))
          .min(1)
          .max(10)
          .optional(),
      })
      .optional(),
  })
  .refine(
    ({ BlueGreenUpdatePolicy, RollingUpdatePolicy }) =>
      !(BlueGreenUpdatePolicy && RollingUpdatePolicy),
    'Only one of BlueGreenUpdatePolicy and RollingUpdatePolicy may be specified',
  );

export type DeploymentConfig = z.infer<typeof deploymentConfig>;
