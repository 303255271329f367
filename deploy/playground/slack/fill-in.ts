import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import type { SlackView } from './slack-emulator.ts';
import { stringOf } from './string-of.ts';

/** A form filled in by a person: `view.state.values`, or what their client would not let pass. */
export function fillIn(
  view: SlackView,
  values: Readonly<Record<string, string>>,
): { readonly values: Dict } | { readonly errors: Readonly<Record<string, string>> } {
  const inputs = view.blocks.filter(({ type }) => type === 'input');
  const filled = inputs.map((block) => {
    const element = dict(block.element);
    const names = [element.action_id, block.block_id, dict(block.label).text].map(stringOf);
    const name = names.find((name) => name in values);
    const value = name === undefined ? stringOf(element.initial_value) : (values[name] ?? '');
    return { block, element, value };
  });
  const wrong = filled.flatMap(({ block, element, value }) => {
    const problem = problemOf(block, element, value);
    return problem === undefined ? [] : [[String(block.block_id), problem] as const];
  });
  if (wrong.length > 0) return { errors: Object.fromEntries(wrong) };
  const state = filled.map(({ block, element, value }) => [
    String(block.block_id),
    { [String(element.action_id)]: stateOf(element, value) },
  ]);
  return { values: Object.fromEntries(state) };
}

function problemOf(block: Dict, element: Dict, value: string): string | undefined {
  if (value === '') return block.optional === true ? undefined : 'Please complete this field.';
  const min = Number(element.min_length ?? 0);
  const max = Number(element.max_length ?? Infinity);
  if (value.length < min) return `Use at least ${min} characters.`;
  if (value.length > max) return `Use at most ${max} characters.`;
  return undefined;
}

function stateOf(element: Dict, value: string): Dict {
  const type = stringOf(element.type);
  if (type === 'plain_text_input' || type === 'number_input') {
    return { type, value: value === '' ? null : value };
  }
  const picked = dicts(element.options).find((option) => option.value === value) ?? null;
  return { type, selected_option: picked };
}
