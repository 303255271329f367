import { stringOf } from '../slack/string-of.ts';

/**
 * Blocks as the renderer must get them to show what Slack shows: plain text is literal there, and
 * `[x](https://…)` is no link, while the renderer takes both for Markdown.
 */
export function asSlackReads(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSlackReads);
  if (typeof value !== 'object' || value === null) return value;
  const node = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, asSlackReads(inner)]),
  );
  switch (node['type']) {
    case 'plain_text':
      return { ...node, verbatim: true };
    case 'raw_text':
      return literalCell(stringOf(node['text']));
    case 'mrkdwn':
      // In Slack `verbatim` stops only what would be found without `<…>`; here it stops everything.
      return { ...node, verbatim: false, text: mrkdwn(node) };
    case 'container':
      // The page folds by itself, so what is inside must be there.
      return { ...node, default_collapsed: false };
  }
  return node;
}

/** A word joiner, which nobody sees, keeps the renderer from finding a link. */
const wall = '\u2060';

function mrkdwn({ text, verbatim }: Readonly<Record<string, unknown>>): string {
  const walled = stringOf(text).replaceAll('](', `]${wall}(`);
  if (verbatim !== true) return walled;
  return walled.replaceAll(/<[^>]*>|:\/\//gu, (found) => (found === '://' ? `:${wall}//` : found));
}

function literalCell(text: string) {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
