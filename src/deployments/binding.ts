import { z } from 'zod';
import { duration } from '../duration.ts';
import { scope } from '../policies/sentence.ts';
import { placeIsWhole } from './place-is-whole.ts';
import { rolloutSentence } from './rollout-sentence.ts';
import { sourceIdentity } from './source-identity.ts';

const name = (what: string) =>
  z
    .string()
    .regex(
      /^(?:[a-zA-Z0-9-]|\{group\}|\{stage\})+$/u,
      `must be the name of ${what}; {group} and {stage} stand for themselves`,
    );

const alarm = z.string().min(1).max(255);

const where = {
  groups: scope.groups.unwrap(),
  stages: z.array(z.string()).min(1),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be an AWS account id of 12 digits, in quotation marks')
    .exactOptional()
    .describe('Where the stage is served, if that is not where its group is registered.'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-northeast-1')
    .exactOptional(),
  role: z
    .string()
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'must be the ARN of the role Ringi assumes')
    .exactOptional()
    .describe('Assumed there, with the person who decided as its SourceIdentity.'),
  externalId: z.string().min(2).exactOptional(),
  sourceIdentity,
  rejectOnRollback: z
    .boolean()
    .default(false)
    .describe(
      'Rejected in the registry when rolled back from. SageMaker’s own project templates answer that by deploying the newest Approved version again.',
    ),
};

/** How long and how well a new version must serve before it is nobody’s concern any more. */
const watch = z
  .strictObject({
    for: duration.prefault('4h'),
    p99: z.number().positive().default(200).describe('Milliseconds.'),
    availability: z.number().min(0).max(100).default(99.95).describe('Percent of invocations.'),
  })
  .prefault({});

const endpoint = z.strictObject({
  by: z.literal('endpoint'),
  ...where,
  endpoint: name('an endpoint'),
  variant: z.string().min(1).default('AllTraffic'),
  executionRole: z
    .string()
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'must be the ARN of a role')
    .describe('The role the model’s containers run with.'),
  instanceType: z
    .string()
    .regex(/^ml\.[a-z0-9-]+\.[a-z0-9]+$/, 'must be an instance type such as ml.m5.large')
    .exactOptional()
    .describe('As the endpoint has it, where left out.'),
  instances: z
    .int()
    .min(1)
    .max(1_000)
    .exactOptional()
    .describe('Of a new endpoint, or with a new instance type; else what autoscaling set stays.'),
  rollouts: z
    .array(rolloutSentence)
    .min(1)
    .prefault([{ strategy: 'allAtOnce' }])
    .describe('How traffic may come to a new version; people choose, the first is proposed.'),
  rollback: rolloutSentence
    .prefault({ strategy: 'allAtOnce' })
    .describe(
      'How it goes back, without alarms: allAtOnce is the fastest, rolling needs the fewest instances.',
    ),
  alarms: z.array(alarm).max(10).default([]).describe('CloudWatch alarms that roll it back.'),
  timeout: duration.prefault('40m').describe('After which AWS gives up; 10m to 8h.'),
  watch,
});

const component = z.strictObject({
  by: z.literal('inferenceComponent'),
  ...where,
  component: name('an inference component'),
  endpoint: name('an endpoint'),
  executionRole: endpoint.shape.executionRole,
  watch,
});

const pipeline = z.strictObject({
  by: z.literal('pipeline'),
  ...where,
  endpoint: name('an endpoint'),
  timeout: duration.prefault('1h').describe('After which it has failed.'),
  watch,
});

const batch = z.strictObject({ by: z.literal('batch'), ...where });

/** One line of `deployments:`: how stages of model groups are served. Spans in milliseconds. */
export const binding = z
  .discriminatedUnion('by', [endpoint, component, pipeline, batch])
  .superRefine(placeIsWhole);
export type Binding = Readonly<z.infer<typeof binding>>;
