import { dict, type Dict } from './dict.ts';

/** Names of people and groups, by id. */
export type NameOf = (id: string) => string;

/** All the words of a block that a reader sees, in order, buttons included. */
export function visibleText(block: Dict, nameOf: NameOf = (id) => id): string {
  return words(block, nameOf).join('');
}

/** Where words are inside a block, in the order Slack draws them. */
const inner = [
  'text',
  'title',
  'subtitle',
  'label',
  'hint',
  'elements',
  'fields',
  'accessory',
  'rows',
  'child_blocks',
  'options',
  'element',
] as const;

function words(value: unknown, nameOf: NameOf): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => words(item, nameOf));
  const block = dict(value);
  if (block.type === 'user') return [`@${nameOf(String(block.user_id))}`];
  if (block.type === 'usergroup') return [`@${nameOf(String(block.usergroup_id))}`];
  if (block.type === 'date') return [String(block.fallback)];
  const found = inner.flatMap((name) => (name in block ? words(block[name], nameOf) : []));
  return standsAlone.has(String(block.type)) ? [...found, '\n'] : found;
}

/** What begins a new line, or a cell of its own. */
const standsAlone = new Set([
  'header',
  'rich_text',
  'rich_text_section',
  'rich_text_quote',
  'section',
  'context',
  'actions',
  'raw_text',
  'mrkdwn',
  'plain_text',
]);
