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
    const value = name === undefined ? initialOf(element) : (values[name] ?? '');
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
  if (!isText(element)) {
    return optionOf(element, value) === undefined ? 'Please choose one of the options.' : undefined;
  }
  const min = Number(element.min_length ?? 0);
  const max = Number(element.max_length ?? Infinity);
  if (value.length < min) return `Use at least ${min} characters.`;
  if (value.length > max) return `Use at most ${max} characters.`;
  return undefined;
}

function stateOf(element: Dict, value: string): Dict {
  const type = stringOf(element.type);
  if (isText(element)) return { type, value: value === '' ? null : value };
  return { type, selected_option: optionOf(element, value) ?? null };
}

function isText({ type }: Dict): boolean {
  return type === 'plain_text_input' || type === 'number_input';
}

/** What stands in a field, or is chosen, before anybody does anything. */
function initialOf(element: Dict): string {
  return stringOf(element.initial_value) || stringOf(dict(element.initial_option).value);
}

/** The option of this value, or of these words: people see the words. */
function optionOf(element: Dict, value: string): Dict | undefined {
  const all = dicts(element.options);
  return (
    all.find((option) => option.value === value) ??
    all.find((option) => dict(option.text).text === value)
  );
}
