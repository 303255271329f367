import { z } from 'zod';
import { duration } from '../duration.ts';
import type { Requirement } from '../policy.ts';

const limits = ['above', 'atLeast', 'below', 'atMost', 'between'] as const;

const gate = z
  .strictObject({
    metric: z.string().min(1).describe('Such as auc, p99_latency or bias/gender/DI.'),
    above: z.number().exactOptional(),
    atLeast: z.number().exactOptional(),
    below: z.number().exactOptional(),
    atMost: z.number().exactOptional(),
    between: z
      .tuple([z.number(), z.number()])
      .refine(([low, high]) => low <= high, 'must name the smaller number first')
      .exactOptional()
      .describe('Both ends are within.'),
  })
  .refine(
    (raw) => limits.filter((limit) => raw[limit] !== undefined).length === 1,
    `must have exactly one of ${limits.join(', ')}`,
  )
  .transform(({ metric, ...raw }) => ({ metric, requirement: requirementOf(raw) }));

function requirementOf(raw: {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly between?: readonly [number, number];
}): Requirement {
  if (raw.above !== undefined) return { above: raw.above };
  if (raw.atLeast !== undefined) return { atLeast: raw.atLeast };
  if (raw.below !== undefined) return { below: raw.below };
  if (raw.atMost !== undefined) return { atMost: raw.atMost };
  // The refinement let exactly one through; NaN would close the gate whatever the metric is.
  return { between: raw.between ?? [Number.NaN, Number.NaN] };
}

const group = z.string().min(1);

const require = z.strictObject({
  memberOf: z.array(group).min(1).exactOptional().describe('Who may decide at all.'),
  quorum: z
    .strictObject({
      people: z.int().min(1).max(20).exactOptional(),
      seats: z.array(group).min(1).exactOptional(),
    })
    .exactOptional()
    .describe('How many people; `seats`: one from each of these groups. One vote fills one seat.'),
  separationOfDuties: z
    .strictObject({ unknownMaker: z.enum(['refuse', 'allow']).default('refuse') })
    .exactOptional()
    .describe('Whoever registered the version, or started its pipeline, does not decide.'),
  metricGate: z.array(gate).min(1).exactOptional().describe('A missing metric is a closed gate.'),
  cardComplete: z
    .boolean()
    .exactOptional()
    .describe('Closed until the model card says what `modelCards:` requires.'),
  expires: duration
    .exactOptional()
    .describe('How long a round stays open, such as 12h or 7d. Time alone never approves.'),
  reason: z
    .strictObject({ min: z.int().min(1).max(500) })
    .exactOptional()
    .describe('The smallest length of a reason, in characters.'),
});

/** What every sentence may be limited to: model groups by pattern (`*`), account, a group's tag. */
export const scope = {
  groups: z
    .array(z.string().min(1))
    .min(1)
    .exactOptional()
    .describe('Model package groups; * fits.'),
  accounts: z
    .array(
      z.string().regex(/^\d{12}$/, 'must be an AWS account id of 12 digits, in quotation marks'),
    )
    .min(1)
    .exactOptional(),
  tags: z
    .record(z.string(), z.string())
    .exactOptional()
    .describe('Tags of the group, all of them.'),
};

/** One sentence of `policies:`, as parsed. `expires` is in milliseconds. */
export const sentence = z.strictObject({
  verbs: z.array(z.string().min(1)).min(1),
  stages: z.array(z.string()).min(1).exactOptional(),
  ...scope,
  require,
});
export type Sentence = Readonly<z.infer<typeof sentence>>;

/** One gate of a sentence, as parsed. */
export type GateSentence = Readonly<z.infer<typeof gate>>;

/** One sentence of `outside:`, as parsed. */
export const outsideSentence = z.strictObject({
  ...scope,
  rule: z.enum(['accept', 'ask', 'alarm']),
});
export type OutsideSentence = Readonly<z.infer<typeof outsideSentence>>;
