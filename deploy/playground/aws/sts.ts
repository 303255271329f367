import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import type { Principals } from './principals.ts';

/** What a role's trust policy asks for. */
export type Trust = { readonly externalId?: string };

/** STS: roles of any account may be assumed, unless their trust asks for an external id. */
export function sts(
  principals: Principals,
  trusts: ReadonlyMap<string, Trust>,
  clock: Clock,
): Readonly<Record<string, Operation>> {
  return {
    AssumeRole: operation(assumeRole, ({ RoleArn, RoleSessionName, ...rest }, caller) => {
      const [, account, name] = roleArn.exec(RoleArn) ?? [];
      const trust = trusts.get(RoleArn);
      if (!account || !name || (trust?.externalId ?? rest.ExternalId) !== rest.ExternalId) {
        const message = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole`;
        throw new AwsError('AccessDenied', `${message} on resource: ${RoleArn}`, 403);
      }
      const arn = `arn:aws:sts::${account}:assumed-role/${name}/${RoleSessionName}`;
      // A source identity is carried along a chain of roles and cannot be changed on the way.
      const sourceIdentity = caller.sourceIdentity ?? rest.SourceIdentity;
      const keys = principals.issue({ account, arn, ...(sourceIdentity && { sourceIdentity }) });
      return {
        AssumedRoleUser: { Arn: arn, AssumedRoleId: `AROA${hex()}:${RoleSessionName}` },
        Credentials: {
          AccessKeyId: keys.accessKeyId,
          SecretAccessKey: keys.secretAccessKey,
          SessionToken: keys.sessionToken,
          Expiration: new Date(clock.now().getTime() + rest.DurationSeconds * 1000).toISOString(),
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

function hex(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}
