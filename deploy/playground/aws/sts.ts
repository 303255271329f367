import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import type { Caller, Principals } from './principals.ts';

/** What a role's trust policy asks for, and what it does not allow. */
export type Trust = {
  readonly externalId?: string;
  /** It does not allow sts:SetSourceIdentity. */
  readonly sourceIdentity?: 'refused';
  /** It does not allow sts:TagSession. */
  readonly tags?: 'refused';
};

/** STS: roles of any account may be assumed, unless their trust says otherwise. */
export function sts(
  principals: Principals,
  trusts: ReadonlyMap<string, Trust>,
  clock: Clock,
): Readonly<Record<string, Operation>> {
  return {
    AssumeRole: operation(assumeRole, (input, caller) => {
      const { RoleArn, RoleSessionName } = input;
      const [, account, name] = roleArn.exec(RoleArn) ?? [];
      const tags = tagsOf(input);
      trusted(input, { ...trusts.get(RoleArn) }, caller, tags);
      if (!account || !name) throw refused(caller, 'sts:AssumeRole', RoleArn);
      const arn = `arn:aws:sts::${account}:assumed-role/${name}/${RoleSessionName}`;
      // A source identity is carried along a chain of roles and cannot be changed on the way.
      const sourceIdentity = caller.sourceIdentity ?? input.SourceIdentity;
      const keys = principals.issue({
        account,
        arn,
        ...(sourceIdentity && { sourceIdentity }),
        ...(tags && { tags }),
      });
      const ends = clock.now().getTime() + input.DurationSeconds * 1000;
      return {
        AssumedRoleUser: { Arn: arn, AssumedRoleId: `AROA${hex()}:${RoleSessionName}` },
        Credentials: {
          AccessKeyId: keys.accessKeyId,
          SecretAccessKey: keys.secretAccessKey,
          SessionToken: keys.sessionToken,
          Expiration: new Date(ends).toISOString(),
        },
        SourceIdentity: sourceIdentity,
      };
    }),
    GetCallerIdentity: operation(z.looseObject({}), (_, { account, arn }) => {
      return { Account: account, Arn: arn, UserId: `AIDA${hex()}` };
    }),
  };
}

const roleArn = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/u;

const assumeRole = z.looseObject({
  RoleArn: z.string(),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/u),
  ExternalId: z.string().optional(),
  SourceIdentity: z
    .string()
    .regex(/^[\w+=,.@-]{2,64}$/u)
    .optional(),
  DurationSeconds: z.coerce.number().min(900).max(43200).default(3600),
});

type AssumeRole = z.infer<typeof assumeRole>;

/** Refuses what the role's trust does not allow. */
function trusted(input: AssumeRole, trust: Trust, caller: Caller, tags: object | undefined): void {
  const { RoleArn, ExternalId, SourceIdentity } = input;
  if ((trust.externalId ?? ExternalId) !== ExternalId) {
    throw refused(caller, 'sts:AssumeRole', RoleArn);
  }
  const carried = caller.sourceIdentity ?? SourceIdentity;
  if (trust.sourceIdentity === 'refused' && carried !== undefined) {
    throw refused(caller, 'sts:SetSourceIdentity', RoleArn);
  }
  if (trust.tags === 'refused' && tags) throw refused(caller, 'sts:TagSession', RoleArn);
}

function refused({ arn }: Caller, action: string, role: string): AwsError {
  const message = `User: ${arn} is not authorized to perform: ${action} on resource: ${role}`;
  return new AwsError('AccessDenied', message, 403);
}

/** Session tags, which the form has as `Tags.member.1.Key` and so on. */
function tagsOf(form: Readonly<Record<string, unknown>>) {
  const members = Object.entries(form).flatMap(([name, key]) => {
    const [, member] = /^Tags\.member\.(\d+)\.Key$/u.exec(name) ?? [];
    return member === undefined ? [] : [[key, form[`Tags.member.${member}.Value`] ?? '']];
  });
  if (members.length === 0) return undefined;
  const parsed = sessionTags.safeParse(members);
  if (parsed.success) return Object.fromEntries(parsed.data);
  throw new AwsError('ValidationError', 'The session tags are not valid.');
}

const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const sessionTags = z
  .array(z.tuple([z.string().min(1).max(128).regex(tagText), z.string().max(256).regex(tagText)]))
  .max(50)
  .refine(
    (tags) => new Set(tags.map(([key]) => key.toLowerCase())).size === tags.length,
    'Duplicate tag keys found',
  );

function hex(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}
