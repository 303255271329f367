import { clean } from './clean.ts';

/** Slack escapes three characters; formatting marks and `:emoji:` are parted from their words. */
export function disarm(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<=[*_~`:])(?=\w)/g, '\u2060');
}
