import { z } from 'zod';
import { charactersOf } from './content/characters-of.ts';

/** What a line of the service's pattern `.*` has not, as Java reads it. */
const line = /^[^\n\r\u0085\u2028\u2029]*$/u;
const prefix = 'arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model-card/';
const entity = '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}';
const cardName = new RegExp(`^(${prefix}.*)?(${entity})$`, 'u');
const jobArn = new RegExp(`^${prefix}${entity}/export-job/${entity}$`, 'u');

const must = (pattern: string) => `Member must satisfy regular expression pattern: ${pattern}`;
const name = z.string().regex(new RegExp(`^${entity}$`, 'u'), must(entity));
const nameOrArn = z.string().max(256).regex(cardName, must(cardName.source));
const status = z.enum(['Draft', 'PendingReview', 'Approved', 'Archived']);
const order = z.enum(['Ascending', 'Descending']).default('Descending');
const version = z.number().int().min(1);
const tag = z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256) });

const content = z
  .string()
  .refine(
    (text) => charactersOf(text) <= 100_000,
    'Member must have length less than or equal to 100000',
  )
  .regex(line, must('.*'));

const page = {
  MaxResults: z.number().min(1).max(100).default(10),
  NextToken: z.string().optional(),
  SortOrder: order,
  CreationTimeAfter: z.number().optional(),
  CreationTimeBefore: z.number().optional(),
};

/** What CreateModelCard takes. */
export const createCard = z.strictObject({
  ModelCardName: name,
  Content: content,
  ModelCardStatus: status,
  SecurityConfig: z.strictObject({ KmsKeyId: z.string().max(2048).optional() }).default({}),
  Tags: z.array(tag).max(50).default([]),
});

/** What UpdateModelCard takes: content or status. */
export const updateCard = z.strictObject({
  ModelCardName: nameOrArn,
  Content: content.optional(),
  ModelCardStatus: status.optional(),
});

/** How much of a card is answered. */
export const includedData = z.enum(['AllData', 'MetadataOnly']).default('AllData');

/** What DescribeModelCard takes. */
export const describeCard = z.strictObject({
  ModelCardName: nameOrArn,
  ModelCardVersion: version.optional(),
  IncludedData: includedData,
});

/** What DeleteModelCard takes. */
export const deleteCard = z.strictObject({ ModelCardName: name });

/** What ListModelCards takes. */
export const listCards = z.strictObject({
  ...page,
  NameContains: z.string().max(63).default(''),
  ModelCardStatus: status.optional(),
  SortBy: z.enum(['Name', 'CreationTime']).default('CreationTime'),
});

/** What ListModelCardVersions takes. */
export const listVersions = z.strictObject({
  ...page,
  ModelCardName: nameOrArn,
  ModelCardStatus: status.optional(),
  SortBy: z.enum(['Version']).default('Version'),
});

/** What CreateModelCardExportJob takes; of the two schemes of its path the playground has one. */
export const createExport = z.strictObject({
  ModelCardName: nameOrArn,
  ModelCardVersion: version.optional(),
  ModelCardExportJobName: name,
  OutputConfig: z.strictObject({
    S3OutputPath: z
      .string()
      .max(1024)
      .regex(/^s3:\/\/([^/]+)\/?(.*)$/u, must('(https|s3)://([^/]+)/?(.*)')),
  }),
});

/** What DescribeModelCardExportJob takes. */
export const describeExport = z.strictObject({
  ModelCardExportJobArn: z.string().max(256).regex(jobArn, must(jobArn.source)),
});

/** What ListModelCardExportJobs takes. */
export const listExports = z.strictObject({
  ...page,
  ModelCardName: nameOrArn,
  ModelCardVersion: version.optional(),
  ModelCardExportJobNameContains: z.string().max(63).default(''),
  StatusEquals: z.enum(['InProgress', 'Completed', 'Failed']).optional(),
  SortBy: z.enum(['Name', 'CreationTime', 'Status']).default('CreationTime'),
});

/** The card of a model package, in whatever takes one. */
export const packageCard = z.strictObject({
  ModelCardContent: content.optional(),
  ModelCardStatus: status.optional(),
});

export type PackageCardInput = z.infer<typeof packageCard>;
