import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { Gone, Impossible, Later, NotInstalled, OutcomeUnknown } from '../../src/index.ts';
import { hidden } from './hidden.ts';

/** What a failed call means to the core, by the class and code of Slack's error. */
export function slackFault(error: unknown, { room, repeatable, now }: FaultContext): unknown {
  const cause = { cause: error };
  // A post that may have happened must be looked for; an edit may simply be made again.
  const unclear = (why: string) =>
    repeatable ? new Later(why, undefined, cause) : new OutcomeUnknown(why, cause);
  if (error instanceof WebAPIRateLimitedError) {
    const at = new Date(now.getTime() + error.retryAfter * 1000);
    return new Later(`Slack is busy for ${error.retryAfter} s`, at, cause);
  }
  if (error instanceof WebAPIHTTPError) return unclear(`Slack answered ${error.statusCode}`);
  if (error instanceof WebAPIRequestError) {
    if (neverSent(error.original)) return new Later('Slack cannot be reached', undefined, cause);
    return unclear('Slack did not answer');
  }
  if (!(error instanceof WebAPIPlatformError)) return error;
  const code = error.data.error;
  if (gone.has(code)) return new Gone(`Slack says ${code} for ${room}`, cause);
  if (code === 'not_in_channel') return new NotInstalled(room);
  if (locked.has(code)) return new Later(`Slack says ${code}: ${advice}`, undefined, cause);
  if (unsure.has(code)) return unclear(`Slack says ${code}`);
  const said = hidden(error.data.response_metadata?.messages?.join('; ') ?? '');
  return new Impossible(
    `Slack says ${code} ${said}`,
    'Report this: it is a fault of Ringi.',
    cause,
  );
}

export type FaultContext = {
  readonly room: string;
  /** Whether making the call twice does no harm. */
  readonly repeatable: boolean;
  readonly now: Date;
};

const advice = 'install the Slack app again and put its token into SLACK_BOT_TOKEN';

/** The room or the message takes nothing any more. */
const gone = new Set([
  'channel_not_found',
  'is_archived',
  'message_not_found',
  'thread_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
  'restricted_action',
]);

/** Nothing can be said until somebody mends the token. */
const locked = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'missing_scope',
]);

/** Slack itself does not know whether it was done. */
const unsure = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
]);

function neverSent(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  const codes = causes.map((one) => (one instanceof Error && 'code' in one ? one.code : undefined));
  return codes.some((code) => code === 'ECONNREFUSED' || code === 'ENOTFOUND');
}
