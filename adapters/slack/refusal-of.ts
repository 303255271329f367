import { WebAPIPlatformError } from '@slack/web-api';
import { Impossible } from '../../src/index.ts';
import { isCode } from './is-code.ts';

/** Why a workspace takes no file, and what would mend it; undefined for any other fault. */
export function refusalOf(fault: unknown): string | undefined {
  const cause = fault instanceof Error ? fault.cause : undefined;
  const refused = fault instanceof Impossible || isCode(cause, 'missing_scope');
  if (!(fault instanceof Error) || !refused) return undefined;
  const code = cause instanceof WebAPIPlatformError ? cause.data.error : '';
  const said = code === '' ? fault.message : `Slack says ${code} to a file`;
  return `${said}. ${advice[code] ?? other}`;
}

const settings = 'Allow PDF files in the settings of the workspace.';
const other = 'Look up this error of files.completeUploadExternal.';

const advice: Readonly<Record<string, string>> = {
  missing_scope: 'Grant files:write to the Slack app and install it again.',
  not_allowed_token_type: 'Use the bot token (xoxb-…) as SLACK_BOT_TOKEN.',
  file_uploads_disabled: settings,
  file_uploads_except_images_disabled: settings,
  file_type_not_allowed: settings,
  file_upload_size_restricted: 'Allow files of 20 MB in the settings of the workspace.',
  storage_limit_reached: 'Make room for files in the workspace.',
};
