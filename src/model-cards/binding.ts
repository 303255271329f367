import { z } from 'zod';
import { placeIsWhole } from '../deployments/place-is-whole.ts';
import { sourceIdentity } from '../deployments/source-identity.ts';
import { scope } from '../policies/sentence.ts';

const account = z
  .string()
  .regex(/^\d{12}$/, 'must be an AWS account id of 12 digits, in quotation marks');
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-northeast-1');
const role = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'must be the ARN of the role Ringi assumes');
const entered = {
  role: role.exactOptional().describe('Assumed there, with the person who decided.'),
  externalId: z.string().min(2).exactOptional(),
  sourceIdentity,
};

const share = z
  .strictObject({
    with: account.describe('The account that may see the card.'),
    name: z
      .string()
      .min(1)
      .max(20)
      .describe('What people call it, such as dev: it stands on the card.'),
    may: z
      .enum(['read', 'edit', 'export'])
      .default('read')
      .describe('`edit` and `export` are AWS’s own permissions, `read` is one that Ringi makes.'),
    from: z
      .enum(['Draft', 'PendingReview', 'Approved'])
      .default('Draft')
      .describe('The status from which on it may be shared with it.'),
    ...entered,
  })
  .refine((raw) => raw.externalId === undefined || raw.role !== undefined, {
    message: 'belongs to a role: name the role that asks for it',
    path: ['externalId'],
  });

/** One line of `modelCards:`: which model cards a group has, and what Ringi does with them. */
export const modelCardBinding = z
  .strictObject({
    groups: scope.groups.unwrap(),
    registries: z
      .array(
        z
          .string()
          .regex(
            /^\d{12}:[a-z]{2}(-[a-z]+)+-\d$/,
            'must be <account>:<region> of a registry, in quotation marks',
          ),
      )
      .min(1)
      .exactOptional()
      .describe('Whose groups these are, as <account>:<region>; without it, those of all.'),
    truth: z
      .enum(['package', 'standalone'])
      .default('package')
      .describe('The card people edit: each version’s own, or one of the group.'),
    card: z
      .string()
      .regex(
        /^(?:[a-zA-Z0-9-]|\{group\})+$|^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:model-card\/(?:[a-zA-Z0-9-]|\{group\})+$/u,
        'must be the name of a model card, or its ARN; {group} stands for itself',
      )
      .exactOptional()
      .describe('The standalone card of the group: its name, or the ARN of another account’s.'),
    account: account.exactOptional().describe('Where it is kept, if not where its group is.'),
    region: region.exactOptional(),
    ...entered,
    copy: z
      .boolean()
      .default(false)
      .describe('The other kind of card follows the one that is the truth.'),
    required: z
      .array(z.string().min(1))
      .default([])
      .describe('What a complete card says, such as intended_uses.purpose_of_model.'),
    writes: z
      .boolean()
      .default(false)
      .describe('Ringi writes into it what was decided and what happened.'),
    exportTo: z
      .string()
      .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(?:\S*\/)?$/u, {
        message: 'must be an S3 prefix such as s3://ml-cards-111122223333/ringi/',
      })
      .exactOptional()
      .describe('Where PDFs are written; without it there are none.'),
    shares: z.array(share).max(10).default([]),
  })
  .refine((raw) => raw.card !== undefined || (raw.truth === 'package' && !raw.copy), {
    message: 'is missing: name the standalone card, or leave truth and copy out',
    path: ['card'],
  })
  .refine(
    (raw) => raw.card !== undefined || (raw.exportTo === undefined && raw.shares.length === 0),
    {
      message: 'is missing: only a standalone card is exported or shared',
      path: ['card'],
    },
  )
  .superRefine(placeIsWhole);
export type ModelCardSentence = Readonly<z.infer<typeof modelCardBinding>>;
