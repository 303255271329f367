import { z } from 'zod';
import { duration } from '../../duration.ts';

const spread = z.strictObject({
  mean: z.number(),
  deviation: z.number().nonnegative().exactOptional(),
});

const counts = z.array(z.number().nonnegative()).max(100);

const histogram = z
  .union([
    z.strictObject({
      bounds: z
        .array(z.number())
        .min(2)
        .max(101)
        .describe('Ascending, one more than there are bins.'),
      before: counts,
      now: counts,
    }),
    z.strictObject({
      categories: z.array(z.string().min(1).max(60)).min(1).max(100),
      before: counts,
      now: counts,
    }),
  ])
  .refine((raw) => {
    const bins = 'bounds' in raw ? raw.bounds.length - 1 : raw.categories.length;
    return raw.before.length === bins && raw.now.length === bins;
  }, 'must have a number for each bin, before and now')
  .refine(
    (raw) =>
      !('bounds' in raw) ||
      raw.bounds.every((each, i) => i === 0 || each > (raw.bounds[i - 1] ?? 0)),
    'must have ascending bounds',
  )
  .describe('Numbers of records before and now, over the same bins.');

const finding = z.strictObject({
  feature: z.string().min(1).max(200).describe('The feature or metric that is not as it was.'),
  check: z.string().min(1).max(60).exactOptional().describe('What was checked, in your own words.'),
  score: z.number().exactOptional(),
  threshold: z.number().exactOptional(),
  bad: z
    .enum(['above', 'below'])
    .default('above')
    .describe('Which side of the threshold is the bad one; below for p-values and qualities.'),
  method: z.string().min(1).max(60).exactOptional().describe('How the score is made, such as PSI.'),
  before: spread.exactOptional(),
  now: spread.exactOptional(),
  histogram: histogram.exactOptional(),
  quote: z.string().max(300).exactOptional().describe('A sentence to quote. No record’s values.'),
});

/**
 * Detail of the event `Monitoring Report`: what any monitor tells Ringi of one run. Strict, so that
 * a misspelt member is a fault and not a silence.
 */
export const monitoringReport = z
  .strictObject({
    monitor: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be a name of letters, digits, . _ and -')
      .describe('Name of the monitor: the same in each of its reports.'),
    group: z
      .string()
      .regex(
        /^(?:\d{12}:[a-z0-9-]+:)?[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}$/,
        'must be the name of a model package group, or <account>:<region>:<name> of one elsewhere',
      )
      .describe('The model package group it is about; <account>:<region>:<name> elsewhere.'),
    stage: z.string().min(1).max(63).exactOptional().describe('The stage it watches.'),
    endpoint: z.string().min(1).max(63).exactOptional().describe('The endpoint it watches.'),
    type: z
      .enum(['dataQuality', 'modelQuality', 'bias', 'attribution', 'other'])
      .default('other')
      .describe('What it watches, in SageMaker’s words.'),
    endedAt: z.iso
      .datetime({ offset: true })
      .describe('When the run ended. With `run` it tells one run from another.'),
    run: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,80}$/, 'must be letters, digits, . _ and -')
      .exactOptional()
      .describe('The run’s own id, where two may end at the same time.'),
    // As it is written, so that what is kept of an event can be parsed again.
    every: duration.in
      .exactOptional()
      .describe('How often it reports, such as 1d: silence for longer is an alarm.'),
    window: z
      .strictObject({
        from: z.iso.datetime({ offset: true }),
        to: z.iso.datetime({ offset: true }),
      })
      .exactOptional()
      .describe('The data the run looked at.'),
    records: z.int().nonnegative().exactOptional(),
    compared: z.int().nonnegative().exactOptional().describe('How many features were compared.'),
    report: z
      .string()
      .max(1000)
      .regex(/^(?:https|s3):\/\/\S+$/, 'must be an https:// or s3:// address')
      .exactOptional()
      .describe('Where the whole report is.'),
    drifted: z
      .int()
      .nonnegative()
      .exactOptional()
      .describe('How many features drifted, where `findings` are not all of them.'),
    clean: z.boolean().describe('Nothing was found: what was found before is over.'),
    findings: z.array(finding).max(1000).default([]),
  })
  .refine((raw) => raw.clean === (raw.findings.length === 0), {
    message: 'must be there where it is not clean, and only there',
    path: ['findings'],
  });
export type MonitoringReport = Readonly<z.infer<typeof monitoringReport>>;
export type ReportedFinding = MonitoringReport['findings'][number];
