import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import type { SlackClick } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';

/** What `actions[0]` of the payload says when this element is used; undefined if there is none. */
export function actionOf(blocks: readonly Dict[], click: SlackClick): Dict | undefined {
  const elements = blocks.flatMap((block) =>
    interactive(block).map((element) => ({ element, blockId: stringOf(block.block_id) })),
  );
  const found = elements.find(
    ({ element, blockId }) =>
      element.action_id === click.actionId && [undefined, blockId].includes(click.blockId),
  );
  if (found === undefined) return undefined;
  const { type, action_id, text, value, style } = found.element;
  const common = { type, action_id, block_id: found.blockId };
  if (type === 'button') {
    return {
      ...common,
      text,
      ...(value === undefined ? {} : { value }),
      ...(style ? { style } : {}),
    };
  }
  const option = dicts(found.element.options).find(({ value }) => value === click.selectedOption);
  return option === undefined ? undefined : { ...common, selected_option: option };
}

function interactive(block: Dict): readonly Dict[] {
  if (block.type === 'actions') return dicts(block.elements);
  if (block.type === 'container') return dicts(block.child_blocks).flatMap(interactive);
  return block.accessory === undefined ? [] : [dict(block.accessory)];
}
