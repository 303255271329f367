import { WebAPIPlatformError } from '@slack/web-api';

/** Whether Slack refuses the token itself: no waiting mends that. */
export function isRefused(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && refusals.has(error.data.error);
}

const refusals = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
  'missing_scope',
]);
