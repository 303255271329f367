import { z } from 'zod';

/** A name of what serves. */
export const servingName = z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u);

const container = z.looseObject({
  ModelPackageName: z.string().max(176).optional(),
  Image: z.string().max(255).optional(),
  ModelDataUrl: z.string().max(1024).optional(),
  Environment: z.record(z.string(), z.string().max(1024)).optional(),
  Mode: z.enum(['SingleModel', 'MultiModel']).default('SingleModel'),
});

/** What CreateModel takes: one container, or up to fifteen in a row. */
export const createModel = z
  .looseObject({
    ModelName: servingName,
    PrimaryContainer: container.optional(),
    Containers: z.array(container).max(15).optional(),
    ExecutionRoleArn: z.string().startsWith('arn:').optional(),
    EnableNetworkIsolation: z.boolean().default(false),
  })
  .refine(
    ({ PrimaryContainer, Containers }) => !(PrimaryContainer && Containers?.length),
    'You may specify either PrimaryContainer or Containers, not both',
  );

const kmsKey = z.string().max(2048).optional();

const dataCapture = z.looseObject({
  EnableCapture: z.boolean().default(false),
  InitialSamplingPercentage: z.int().min(0).max(100),
  DestinationS3Uri: z.string().startsWith('s3://').max(512),
  KmsKeyId: kmsKey,
  CaptureOptions: z
    .array(z.looseObject({ CaptureMode: z.enum(['Input', 'Output', 'InputAndOutput']) }))
    .min(1)
    .max(32),
});

const variant = z.looseObject({
  VariantName: servingName,
  ModelName: servingName.optional(),
  InitialInstanceCount: z.int().min(1).optional(),
  InstanceType: z.string().startsWith('ml.').optional(),
  InitialVariantWeight: z.number().min(0).default(1),
  ServerlessConfig: z.looseObject({}).optional(),
});

/** What CreateEndpointConfig takes. */
export const createEndpointConfig = z
  .looseObject({
    EndpointConfigName: servingName,
    ProductionVariants: z.array(variant).min(1).max(10),
    DataCaptureConfig: dataCapture.optional(),
    KmsKeyId: kmsKey,
    ExecutionRoleArn: z.string().startsWith('arn:').optional(),
  })
  .refine(
    ({ ProductionVariants }) =>
      new Set(ProductionVariants.map((each) => each.VariantName)).size ===
      ProductionVariants.length,
    'Variant names must be unique',
  )
  .refine(
    ({ ProductionVariants }) =>
      ProductionVariants.every(
        (each) => each.ServerlessConfig ?? (each.InstanceType && each.InitialInstanceCount),
      ),
    'Each variant needs InstanceType and InitialInstanceCount, or ServerlessConfig',
  );

export type CreateModel = z.infer<typeof createModel>;
export type CreateEndpointConfig = z.infer<typeof createEndpointConfig>;
export type DataCapture = z.infer<typeof dataCapture>;
