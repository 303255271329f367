import { objectOf } from './object-of.ts';
import { objectsOf } from './objects-of.ts';
import type { TeamsCard } from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** What one reads on a card: blocks in order, one a line; buttons too, folds and forms opened. */
export function textOfCard(card: TeamsCard): string {
  return linesOf(card).join('\n');
}

function linesOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown) => linesOf(item));
  if (typeof node !== 'object') return [];
  const { type, text, title, label, ...rest } = objectOf(node);
  if (type === 'RichTextBlock') return [inlinesOf(rest['inlines'])];
  const own = [text, title, label].filter((line) => typeof line === 'string');
  const parts = [
    'body',
    'items',
    'columns',
    'rows',
    'cells',
    'facts',
    'choices',
    'actions',
    'card',
  ];
  return [...own, ...parts.flatMap((part) => linesOf(rest[part]))];
}

function inlinesOf(inlines: unknown): string {
  return objectsOf(inlines)
    .map((run) => textOf(run['text']))
    .join('');
}
