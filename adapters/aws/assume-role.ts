import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { AssumeRoleCommandInput, STSClient } from '@aws-sdk/client-sts';
import { Impossible } from '../../src/index.ts';
import type { Clock } from '../../src/index.ts';
import { classOf, translate } from './translate.ts';

/** What the SDK signs with. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
};

/** A role, and what is said of the session when it is assumed. */
export type Session = Pick<AssumeRoleCommandInput, 'SourceIdentity' | 'Tags'> & {
  readonly role: string;
  readonly externalId: string | undefined;
  readonly name: string;
};

/** Credentials of a role, renewed five minutes before they end; all that share them ask once. */
export function assumeRole(
  sts: STSClient,
  session: Session,
  clock: Clock,
): () => Promise<Credentials> {
  let current: Promise<Credentials> | undefined;
  let renewAt = 0;
  const renew = async () => {
    const { role, externalId, name, ...said } = session;
    const command = new AssumeRoleCommand({
      RoleArn: role,
      RoleSessionName: name,
      ...(externalId && { ExternalId: externalId }),
      ...said,
    });
    const { Credentials: given } = await sts.send(command).catch((error: unknown) => {
      throw refused(error, session);
    });
    const credentials = {
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
      sessionToken: given?.SessionToken ?? '',
      expiration: given?.Expiration ?? clock.now(),
    };
    renewAt = credentials.expiration.getTime() - 300_000;
    return credentials;
  };
  return async () => {
    if (current && (renewAt === 0 || clock.now().getTime() < renewAt)) return current;
    renewAt = 0;
    current = renew().catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  };
}

/** A role that may be assumed need not allow that a person is named with it. */
function refused(error: unknown, { role, SourceIdentity: person }: Session): Error {
  const call = `sts:AssumeRole of ${role}`;
  const translated = translate(error, call);
  if (person === undefined || classOf(error) !== 'AccessDenied') return translated;
  return new Impossible(
    `${translated.message}, with ${person} as its SourceIdentity`,
    `Allow Ringi's role sts:AssumeRole, sts:SetSourceIdentity and sts:TagSession on ${role}, in the ` +
      `role's trust policy, too; deploy/aws/README.md has both. Until then, say sourceIdentity: false.`,
    { cause: error },
  );
}
