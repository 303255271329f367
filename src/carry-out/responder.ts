import type { Account } from '../person.ts';
import type { Decision } from '../round.ts';

const platform = 'policy';

/** What stands in place of an account where a sentence of ringi.yaml decided. */
export function responder(policy: string): Account {
  return { platform, tenant: '', id: policy };
}

/** Whether a sentence decided, and not a person. */
export function isResponse({ account }: Pick<Decision, 'account'>): boolean {
  return account.platform === platform;
}
