import { WebAPIPlatformError } from '@slack/web-api';

/** Whether Slack answered with this error. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === code;
}
