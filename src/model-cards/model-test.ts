import { z } from 'zod';

/**
 * Detail of the event `Model Test`: a test that was run on a version in a stage, to stand in its
 * model card. Strict, so that a misspelt member is a fault and not a silence.
 */
export const modelTest = z.strictObject({
  group: z
    .string()
    .regex(
      /^(?:\d{12}:[a-z0-9-]+:)?[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}$/,
      'must be the name of a model package group, or <account>:<region>:<name> of one elsewhere',
    )
    .describe('The model package group; <account>:<region>:<name> of one elsewhere.'),
  version: z.int().positive().describe('The version that was tested.'),
  stage: z.string().min(1).max(63).describe('Where it was tested.'),
  name: z
    .string()
    .min(1)
    .max(63)
    .describe('Of the test: one of the same name and version is written anew in the card.'),
  result: z.enum(['passed', 'failed']),
  at: z.iso.datetime({ offset: true }).describe('When it ended.'),
  by: z.string().min(1).max(200).default('a test run').describe('Who or what ran it.'),
  observation: z.string().max(2096).default(''),
  metrics: z
    .array(z.strictObject({ name: z.string().min(1).max(255), value: z.number() }))
    .max(100)
    .default([]),
  evidence: z
    .string()
    .max(1000)
    .regex(/^(?:https|s3):\/\/\S+$/, 'must be an https:// or s3:// address')
    .exactOptional()
    .describe('Where what it found can be read.'),
});
export type ModelTest = Readonly<z.infer<typeof modelTest>>;
