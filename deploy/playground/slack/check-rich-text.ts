import type { Report } from './check-text.ts';
import type { Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { stringOf } from './string-of.ts';

/** Checks a `rich_text` block or cell: known elements, and no empty text. */
export function checkRichText(block: Dict, pointer: string, report: Report): void {
  const elements = dicts(block.elements);
  if (elements.length === 0) report('must have at least 1 element', `${pointer}/elements`);
  elements.forEach((element, i) => checkGroup(element, `${pointer}/elements/${i}`, report));
}

function checkGroup(group: Dict, pointer: string, report: Report): void {
  const type = stringOf(group.type);
  const inner = dicts(group.elements);
  if (type === 'rich_text_list') {
    inner.forEach((item, i) => checkGroup(item, `${pointer}/elements/${i}`, report));
    return;
  }
  if (!['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(type)) {
    report(`unsupported type: ${type}`, `${pointer}/type`);
  }
  inner.forEach((element, i) => checkInline(element, `${pointer}/elements/${i}`, report));
}

/** The field each inline element must have. */
const required: Readonly<Record<string, string>> = {
  text: 'text',
  link: 'url',
  user: 'user_id',
  usergroup: 'usergroup_id',
  channel: 'channel_id',
  emoji: 'name',
  broadcast: 'range',
  date: 'format',
};

function checkInline(element: Dict, pointer: string, report: Report): void {
  const type = stringOf(element.type);
  const field = required[type];
  if (field === undefined) report(`unsupported type: ${type}`, `${pointer}/type`);
  else if (stringOf(element[field]) === '') {
    report('must be more than 0 characters', `${pointer}/${field}`);
  }
  if (type === 'date' && !Number.isInteger(element.timestamp)) {
    report('must be an integer', `${pointer}/timestamp`);
  }
}
