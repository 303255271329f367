import { z } from 'zod';
import { duration } from '../duration.ts';

const sagemakerName = '[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}';

/**
 * One line of `monitors:`, as parsed: which model group a monitor is about where its endpoint does
 * not tell, or tells wrong. `every` is in milliseconds.
 */
export const monitorBinding = z
  .strictObject({
    schedule: z
      .string()
      .regex(/^[a-zA-Z0-9*-]+$/u, 'must be the name of a monitoring schedule; * fits anything')
      .exactOptional()
      .describe('Name of a SageMaker monitoring schedule; * fits.'),
    alarm: z
      .string()
      .min(1)
      .max(255)
      .exactOptional()
      .describe('Name of a CloudWatch alarm; * fits. What stands before it is what is listed.'),
    evidently: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/u, 'must be a name without spaces')
      .exactOptional()
      .describe('What to call the monitor whose Evidently reports lie below `reports`.'),
    reports: z
      .string()
      .regex(
        /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(?:\S*\/)?$/u,
        'must be a prefix in S3 that ends in a slash, such as s3://bucket/reports/',
      )
      .exactOptional()
      .describe('The S3 prefix below which each run leaves one JSON report.'),
    every: duration.exactOptional().describe('How often a report comes, such as 1d.'),
    group: z
      .string()
      .regex(
        new RegExp(`^(?:\\d{12}:[a-z0-9-]+:)?${sagemakerName}$`, 'u'),
        'must be the name of a model package group, or <account>:<region>:<name> of one elsewhere',
      )
      .describe('The model package group; <account>:<region>:<name> where it is elsewhere.'),
    stage: z.string().exactOptional().describe('The stage it watches.'),
    account: z
      .string()
      .regex(/^\d{12}$/, 'must be an AWS account id of 12 digits, in quotation marks')
      .exactOptional()
      .describe('Where the monitor is; in every registry where left out.'),
    region: z.string().exactOptional(),
  })
  .refine(
    (raw) => kinds.filter((kind) => raw[kind] !== undefined).length === 1,
    `must have exactly one of schedule, alarm, evidently`,
  )
  .refine((raw) => (raw.evidently === undefined) === (raw.reports === undefined), {
    message: 'belongs to evidently, and evidently to it',
    path: ['reports'],
  })
  .refine((raw) => raw.every === undefined || raw.evidently !== undefined, {
    message: 'belongs to evidently: a schedule has its own, and an alarm has none',
    path: ['every'],
  });
export type MonitorBinding = Readonly<z.infer<typeof monitorBinding>>;

const kinds = ['schedule', 'alarm', 'evidently'] as const;
