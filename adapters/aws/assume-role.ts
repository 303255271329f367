import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Clock } from '../../src/index.ts';
import { translate } from './translate.ts';

/** What the SDK signs with. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
};

/** Credentials of a role, renewed five minutes before they end; a place's clients share them. */
export function assumeRole(
  role: string,
  externalId: string | undefined,
  from: STSClientConfig,
  clock: Clock,
): () => Promise<Credentials> {
  const sts = new STSClient({ ...from, maxAttempts: 3 });
  let current: Promise<Credentials> | undefined;
  let renewAt = 0;
  const renew = async () => {
    const command = new AssumeRoleCommand({
      RoleArn: role,
      RoleSessionName: 'ringi',
      ...(externalId && { ExternalId: externalId }),
    });
    const { Credentials: given } = await sts.send(command).catch((error: unknown) => {
      throw translate(error, `sts:AssumeRole of ${role}`);
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
