import type { Block } from './block.ts';
import { literal } from './literal.ts';
import type { SlackMessage } from './render-card.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';

/**
 * The same message for a workspace that lacks the newer blocks: a container's children inline under
 * a bold line, a table's rows as lines, no chart. Nothing that is said gets lost: a sentence below
 * each chart says the same.
 */
export function plainer({ text, blocks }: SlackMessage): SlackMessage {
  return { text, blocks: blocks.flatMap(plain).slice(0, 50) };
}

function plain(block: Block): readonly Block[] {
  if (block.type === 'container') {
    const title = textOf(block.title);
    return [...richText(section(...literal(title, 'bold'))), ...list(block.child_blocks)];
  }
  if (block.type === 'data_visualization') return [];
  return block.type === 'table' ? richText(...rows(block)) : [block];
}

function rows(block: Block) {
  const all = Array.isArray(block.rows) ? block.rows : [];
  return all.map((row) => section(...literal(list(row).map(words).join(' · '))));
}

function words(value: Block): string {
  const inner = list(value.elements).map(words).join('');
  return typeof value.text === 'string' ? value.text : inner;
}

function textOf(value: Block[string]): string {
  const [block] = list([value ?? null]);
  return block === undefined ? '' : words(block);
}

function list(value: Block[string]): readonly Block[] {
  return Array.isArray(value) ? value.filter(isBlock) : [];
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && 'type' in value;
}
