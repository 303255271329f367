import { randomBytes } from 'node:crypto';
import { AwsError } from './aws-error.ts';

/** Who signs a request. `arn` is that of the user or of the assumed role's session. */
export type Principal = {
  readonly account: string;
  readonly arn: string;
  readonly sourceIdentity?: string;
  /** Session tags, by their keys. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Set when the request comes from a person's own SageMaker Studio. */
  readonly userProfile?: string;
};

/** A principal that calls one region. */
export type Caller = Principal & { readonly region: string };

/** Keys as `GetCallerIdentity` and an SDK client's `credentials` know them. */
export type Keys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** Who holds which access key. */
export type Principals = {
  readonly issue: (principal: Principal) => Keys;
  of(accessKeyId: string | undefined): Principal;
};

/** A register of access keys; a key nobody was given is refused, as AWS does. */
export function principals(): Principals {
  const holders = new Map<string, Principal>();
  return {
    issue(principal) {
      const temporary = principal.arn.includes(':assumed-role/');
      const accessKeyId =
        (temporary ? 'ASIA' : 'AKIA') + randomBytes(8).toString('hex').toUpperCase();
      holders.set(accessKeyId, principal);
      const secretAccessKey = randomBytes(20).toString('base64');
      if (!temporary) return { accessKeyId, secretAccessKey };
      return { accessKeyId, secretAccessKey, sessionToken: randomBytes(64).toString('base64') };
    },
    of(accessKeyId) {
      const holder = holders.get(accessKeyId ?? '');
      if (holder) return holder;
      const message = 'The security token included in the request is invalid.';
      throw new AwsError('UnrecognizedClientException', message);
    },
  };
}
