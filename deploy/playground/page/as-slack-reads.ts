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
      // `verbatim` only stops Slack from finding links and names by itself; here it stops everything.
      return { ...node, verbatim: false, text: stringOf(node['text']).replaceAll('](', wall) };
    case 'container':
      // The page folds by itself, so what is inside must be there.
      return { ...node, default_collapsed: false };
  }
  return node;
}

const wall = ']\u2060(';

function literalCell(text: string) {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
