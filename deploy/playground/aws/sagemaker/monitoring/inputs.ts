import { z } from 'zod';

/** Names of schedules, job definitions and endpoints. */
export const entityName = z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u);

const s3Uri = z.string().max(1024).startsWith('s3://');
const resource = z.looseObject({ S3Uri: s3Uri.optional() }).optional();

/** What is read: an endpoint's captured data, or that of batch transforms. */
export const jobInput = z
  .looseObject({
    EndpointInput: z
      .looseObject({ EndpointName: entityName, LocalPath: z.string().max(256) })
      .optional(),
    BatchTransformInput: z.looseObject({ DataCapturedDestinationS3Uri: s3Uri }).optional(),
    GroundTruthS3Input: resource,
  })
  .refine(
    (input) => input.EndpointInput !== undefined || input.BatchTransformInput !== undefined,
    'Member must have EndpointInput or BatchTransformInput',
  );

/** The container that looks at it. */
export const application = z.looseObject({
  ImageUri: z.string().max(255),
  ProblemType: z
    .enum(['BinaryClassification', 'MulticlassClassification', 'Regression'])
    .optional(),
});

/** Where its reports go: one prefix. */
export const outputConfig = z.looseObject({
  MonitoringOutputs: z
    .array(
      z.looseObject({
        S3Output: z.looseObject({ S3Uri: s3Uri, LocalPath: z.string().max(256) }),
      }),
    )
    .length(1),
});

/** What a run is compared with. */
export const baselineConfig = z.looseObject({
  ConstraintsResource: resource,
  StatisticsResource: resource,
});

const resources = z.looseObject({
  ClusterConfig: z.looseObject({
    InstanceCount: z.number().min(1).max(100),
    InstanceType: z.string(),
    VolumeSizeInGB: z.number().min(1).max(16_384),
  }),
});
const role = z.string().startsWith('arn:').max(2048);

/** What every job definition has, whatever its type. */
export const jobDefinition = z.looseObject({
  JobDefinitionName: entityName,
  RoleArn: role,
  JobResources: resources,
});

const inlineDefinition = z.looseObject({
  BaselineConfig: baselineConfig.optional(),
  MonitoringInputs: z.array(jobInput).length(1),
  MonitoringOutputConfig: outputConfig,
  MonitoringResources: resources,
  MonitoringAppSpecification: application,
  RoleArn: role,
});

/** Every hour, or every so many hours from an hour on; or once, now. */
const expression = /^(NOW|cron\(0 (\*|\d{1,2}|\d{1,2}\/\d{1,2}) \? \* \* \*\))$/u;

/** MonitoringScheduleConfig: a definition by its name, or written out. */
export const scheduleConfig = z
  .looseObject({
    ScheduleConfig: z
      .looseObject({
        ScheduleExpression: z
          .string()
          .max(256)
          .regex(
            expression,
            `Member must satisfy regular expression pattern: ${expression.source}`,
          ),
      })
      .optional(),
    MonitoringJobDefinition: inlineDefinition.optional(),
    MonitoringJobDefinitionName: entityName.optional(),
    MonitoringType: z
      .enum(['DataQuality', 'ModelQuality', 'ModelBias', 'ModelExplainability'])
      .optional(),
  })
  .refine(
    (config) =>
      (config.MonitoringJobDefinition === undefined) !==
      (config.MonitoringJobDefinitionName === undefined),
    'Member must have either MonitoringJobDefinition or MonitoringJobDefinitionName',
  );
