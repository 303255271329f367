import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import type { SlackBlock } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';

/** Blocks as Slack keeps them: with a block_id on each and an action_id on each element. */
export function withIds(
  blocks: unknown,
  nextId: (prefix: string) => string,
): readonly SlackBlock[] {
  return dicts(blocks).map((block) => {
    const id = stringOf(block.block_id) === '' ? nextId('b') : block.block_id;
    return { ...inner(block, nextId), type: stringOf(block.type), block_id: id };
  });
}

function inner(block: Dict, nextId: (prefix: string) => string): Dict {
  const named = (element: Dict): Dict =>
    stringOf(element.action_id) === '' ? { ...element, action_id: nextId('a') } : element;
  if (block.type === 'actions') return { ...block, elements: dicts(block.elements).map(named) };
  if (block.type === 'input') return { ...block, element: named(dict(block.element)) };
  if (block.accessory !== undefined) return { ...block, accessory: named(dict(block.accessory)) };
  if (block.type === 'container') {
    return { ...block, child_blocks: withIds(block.child_blocks, nextId) };
  }
  return block;
}
