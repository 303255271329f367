import { z } from 'zod';
import { packageCard } from './cards/inputs.ts';

const entityName = /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u;
const metadataText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const oneLine = /^.*$/u;

const must = (pattern: RegExp) =>
  `Member must satisfy regular expression pattern: ${pattern.source}`;

const name = z.string().regex(entityName, must(entityName));
const description = z.string().max(1024).regex(oneLine, must(oneLine));
const approval = z.enum(['Approved', 'Rejected', 'PendingManualApproval']);
const source = z.looseObject({ ContentType: z.string(), S3Uri: z.string().startsWith('s3://') });

/** CustomerMetadataProperties with the service's own limits. */
const metadata = z
  .record(
    z.string().min(1).max(128).regex(metadataText, must(metadataText)),
    z.string().min(1).max(256).regex(metadataText, must(metadataText)),
  )
  .refine((entries) => Object.keys(entries).length <= 50, 'Member must have length less than 51');

const lifeCycle = z.strictObject({
  Stage: name,
  StageStatus: name,
  StageDescription: description.optional(),
});

const container = z.looseObject({
  Image: z.string().max(255),
  ImageDigest: z.string().optional(),
  ModelDataUrl: z.string().optional(),
  Environment: z.record(z.string(), z.string().max(1024)).optional(),
});

/** What CreateModelPackage takes, as far as the playground knows it. */
export const createModelPackage = z.looseObject({
  ModelPackageGroupName: z.string().min(1).max(170),
  ModelPackageDescription: description.optional(),
  ModelApprovalStatus: approval.default('PendingManualApproval'),
  ModelPackageRegistrationType: z.enum(['Registered', 'Logged']).default('Registered'),
  InferenceSpecification: z
    .looseObject({ Containers: z.array(container).min(1).max(15) })
    .optional(),
  CustomerMetadataProperties: metadata.default({}),
  ModelLifeCycle: lifeCycle.optional(),
  MetadataProperties: z
    .looseObject({
      CommitId: z.string().optional(),
      Repository: z.string().optional(),
      GeneratedBy: z.string().optional(),
    })
    .optional(),
  ModelMetrics: z.record(z.string(), z.record(z.string(), source)).optional(),
  ModelCard: packageCard.optional(),
});

/** What UpdateModelPackage takes. */
export const updateModelPackage = z.strictObject({
  ModelPackageArn: z.string().startsWith('arn:'),
  ModelApprovalStatus: approval.optional(),
  ApprovalDescription: description.optional(),
  CustomerMetadataProperties: metadata.optional(),
  CustomerMetadataPropertiesToRemove: z.array(z.string().max(128)).optional(),
  ModelLifeCycle: lifeCycle.optional(),
  ModelCard: packageCard.optional(),
  SourceUri: z.string().max(1024).optional(),
  ModelPackageRegistrationType: z.enum(['Registered', 'Logged']).optional(),
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-]{1,36}$/u)
    .optional(),
});

/** What CreateModelPackageGroup takes. */
export const createGroup = z.looseObject({
  ModelPackageGroupName: name,
  ModelPackageGroupDescription: description.optional(),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
});

const page = {
  MaxResults: z.number().min(1).max(100).default(10),
  NextToken: z.string().optional(),
  SortOrder: z.enum(['Ascending', 'Descending']).default('Ascending'),
  NameContains: z.string().optional(),
};

/** What a listing of groups takes. */
export const listGroups = z.looseObject(page);

/** What ListModelPackages takes; without a group it lists unversioned packages only. */
export const listModelPackages = z.looseObject({
  ...page,
  ModelPackageGroupName: z.string().max(170).optional(),
  ModelPackageType: z.enum(['Versioned', 'Unversioned', 'Both']).optional(),
  ModelApprovalStatus: approval.optional(),
  SortBy: z.enum(['CreationTime', 'Name']).default('CreationTime'),
});

export type CreateModelPackage = z.infer<typeof createModelPackage>;
export type UpdateModelPackage = z.infer<typeof updateModelPackage>;
export type ModelLifeCycle = z.infer<typeof lifeCycle>;
