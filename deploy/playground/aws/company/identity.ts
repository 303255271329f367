import type { Caller } from '../principals.ts';

/** Somebody of the company: in their own Studio, as an IAM user, or in a role's session. */
export type Who =
  | { readonly studio: string }
  | { readonly user: string }
  | { readonly role: string; readonly session: string };

/** Where something is done; the playground's usual account and region where left out. */
export type Where = { readonly account?: string; readonly region?: string };

/** The caller AWS sees when that person acts there. */
export function identity(who: Who, { account, region }: Where = {}): Caller {
  const place = { account: account ?? '111122223333', region: region ?? 'ap-northeast-1' };
  const session = (role: string, name: string) =>
    `arn:aws:sts::${place.account}:assumed-role/${role}/${name}`;
  if ('studio' in who) {
    return { ...place, arn: session('SageMakerStudio', 'SageMaker'), userProfile: who.studio };
  }
  if ('user' in who) return { ...place, arn: `arn:aws:iam::${place.account}:user/${who.user}` };
  return { ...place, arn: session(who.role, who.session) };
}
