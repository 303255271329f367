import { createHash } from 'node:crypto';

/** The hex digest SQS sends with each body; the SDK's clients check it. */
export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
