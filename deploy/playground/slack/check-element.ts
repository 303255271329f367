import { isDeepStrictEqual } from 'node:util';
import { checkLength } from './check-length.ts';
import { checkText, type Report } from './check-text.ts';
import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { limits } from './limits.ts';
import { stringOf } from './string-of.ts';

type Check = (element: Dict, pointer: string, report: Report) => void;

/** Checks one interactive element: a button, a menu, a field of a form. */
export function checkElement(element: Dict, pointer: string, report: Report): void {
  const check = checks[stringOf(element.type)];
  if (check === undefined) report(`unsupported type: ${stringOf(element.type)}`, `${pointer}/type`);
  else check(element, pointer, report);
  checkLength(element.action_id, limits.id, `${pointer}/action_id`, report);
  if (element.confirm !== undefined)
    checkConfirm(dict(element.confirm), `${pointer}/confirm`, report);
}

const checks: Readonly<Record<string, Check>> = {
  button(element, pointer, report) {
    checkText(element.text, { max: limits.buttonText, plain: true }, `${pointer}/text`, report);
    checkLength(element.value, limits.buttonValue, `${pointer}/value`, report);
    checkLength(element.url, limits.url, `${pointer}/url`, report);
    const label = `${pointer}/accessibility_label`;
    checkLength(element.accessibility_label, limits.accessibilityLabel, label, report);
    if (!['primary', 'danger', undefined].some((style) => style === element.style)) {
      report('must be primary or danger', `${pointer}/style`);
    }
  },
  overflow: options(limits.overflowOptions),
  static_select: options(limits.selectOptions),
  multi_static_select: options(limits.selectOptions),
  radio_buttons: options(limits.radioOptions),
  checkboxes: options(limits.radioOptions),
  plain_text_input(element, pointer, report) {
    placeholder(element, pointer, report);
    for (const name of ['min_length', 'max_length']) {
      const length = element[name];
      if (typeof length === 'number' && length > limits.inputLength) {
        report(`must be at most ${limits.inputLength}`, `${pointer}/${name}`);
      }
    }
    const most = Number(element.max_length ?? limits.inputLength);
    checkLength(element.initial_value, most, `${pointer}/initial_value`, report);
  },
  number_input(element, pointer, report) {
    placeholder(element, pointer, report);
    if (typeof element.is_decimal_allowed !== 'boolean') {
      report('missing required field', `${pointer}/is_decimal_allowed`);
    }
  },
  users_select: placeholder,
  datepicker: placeholder,
};

function options(max: number): Check {
  return (element, pointer, report) => {
    placeholder(element, pointer, report);
    const all = dicts(element.options);
    if (all.length === 0) report('must provide at least 1 option', `${pointer}/options`);
    checkLength(element.options, max, `${pointer}/options`, report);
    const values = all.map(({ value }) => stringOf(value));
    if (new Set(values).size < values.length)
      report('option values must be unique', `${pointer}/options`);
    all.forEach((option, i) => checkOption(option, `${pointer}/options/${i}`, report));
    const initial = element.initial_option;
    if (initial !== undefined && !all.some((option) => isDeepStrictEqual(option, initial))) {
      report('must match one of the options', `${pointer}/initial_option`);
    }
  };
}

function checkOption(option: Dict, pointer: string, report: Report): void {
  const short = { max: limits.optionText };
  checkText(option.text, short, `${pointer}/text`, report);
  checkText(option.description, { ...short, optional: true }, `${pointer}/description`, report);
  if (option.value === undefined) report('missing required field', `${pointer}/value`);
  checkLength(option.value, limits.optionValue, `${pointer}/value`, report);
  checkLength(option.url, limits.url, `${pointer}/url`, report);
}

function placeholder(element: Dict, pointer: string, report: Report): void {
  const rule = { max: limits.placeholder, plain: true, optional: true };
  checkText(element.placeholder, rule, `${pointer}/placeholder`, report);
}

function checkConfirm(confirm: Dict, pointer: string, report: Report): void {
  const plain = { plain: true };
  checkText(confirm.title, { max: limits.confirmTitle, ...plain }, `${pointer}/title`, report);
  checkText(confirm.text, { max: limits.confirmText }, `${pointer}/text`, report);
  checkText(confirm.confirm, { max: limits.confirmButton, ...plain }, `${pointer}/confirm`, report);
  checkText(confirm.deny, { max: limits.confirmButton, ...plain }, `${pointer}/deny`, report);
}
