import { checkChart } from './check-chart.ts';
import { checkElement } from './check-element.ts';
import { checkLength } from './check-length.ts';
import { checkRichText } from './check-rich-text.ts';
import { checkTable } from './check-table.ts';
import { checkText, type Report } from './check-text.ts';
import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { limits } from './limits.ts';
import { stringOf } from './string-of.ts';

/** Where blocks stand; each surface takes other ones. */
export type Surface = 'message' | 'modal';

/** What Slack would say against these blocks, in its own form; empty if it takes them. */
export function checkBlocks(
  blocks: unknown,
  surface: Surface,
  lacking: ReadonlySet<string> = new Set(),
): readonly string[] {
  const problems: string[] = [];
  const report: Report = (message, pointer) =>
    problems.push(`[ERROR] ${message} [json-pointer:${pointer}]`);
  if (!Array.isArray(blocks)) report('must be an array', '/blocks');
  const max = surface === 'message' ? limits.messageBlocks : limits.modalBlocks;
  checkLength(blocks, max, '/blocks', report);
  const all = dicts(blocks);
  all.forEach((block, i) => {
    checkBlock(block, { pointer: `/blocks/${i}`, report, surface, lacking });
  });
  checkTogether(all, report);
  return problems;
}

type At = {
  readonly pointer: string;
  readonly report: Report;
  readonly surface: Surface;
  readonly lacking: ReadonlySet<string>;
};

function checkBlock(block: Dict, at: At): void {
  const { pointer, report, surface, lacking } = at;
  const type = stringOf(block.type);
  const check = checks[type];
  const away = surface === 'modal' ? notInModals : notInMessages;
  if (check === undefined || lacking.has(type) || away.includes(type)) {
    report(`unsupported type: ${type}`, `${pointer}/type`);
    return;
  }
  checkLength(block.block_id, limits.id, `${pointer}/block_id`, report);
  check(block, at);
}

const notInModals = ['table', 'data_visualization', 'container', 'markdown'];
const notInMessages = ['alert'];
const notInContainers = ['container', 'data_visualization', 'markdown', 'alert'];

const checks: Readonly<Record<string, (block: Dict, at: At) => void>> = {
  divider: () => {},
  header: ({ text }, { pointer, report }) =>
    checkText(text, { max: limits.header, plain: true }, `${pointer}/text`, report),
  rich_text: (block, { pointer, report }) => checkRichText(block, pointer, report),
  table: (block, { pointer, report }) => checkTable(block, pointer, report),
  data_visualization: (block, { pointer, report }) => checkChart(block, pointer, report),
  alert: ({ text }, { pointer, report }) =>
    checkText(text, { max: limits.alert }, `${pointer}/text`, report),
  markdown: ({ text }, { pointer, report }) =>
    checkLength(text, limits.markdown, `${pointer}/text`, report),
  image(block, { pointer, report }) {
    checkLength(block.image_url, limits.imageUrl, `${pointer}/image_url`, report);
    if (block.alt_text === undefined) report('missing required field', `${pointer}/alt_text`);
    checkLength(block.alt_text, limits.altText, `${pointer}/alt_text`, report);
  },
  section: checkSection,
  context(block, { pointer, report }) {
    const elements = dicts(block.elements);
    if (elements.length === 0) report('must have at least 1 element', `${pointer}/elements`);
    checkLength(block.elements, limits.contextElements, `${pointer}/elements`, report);
    elements.forEach((element, i) => {
      if (element.type === 'image') return;
      checkText(element, { max: limits.text }, `${pointer}/elements/${i}`, report);
    });
  },
  actions(block, { pointer, report }) {
    const elements = dicts(block.elements);
    if (elements.length === 0) report('must have at least 1 element', `${pointer}/elements`);
    checkLength(block.elements, limits.actionsElements, `${pointer}/elements`, report);
    elements.forEach((e, i) => checkElement(e, `${pointer}/elements/${i}`, report));
    const ids = elements.map(({ action_id: id }) => stringOf(id)).filter((id) => id !== '');
    if (new Set(ids).size < ids.length) report('action_id already exists', `${pointer}/elements`);
  },
  input(block, { pointer, report }) {
    const label = { max: limits.inputLabel, plain: true };
    checkText(block.label, label, `${pointer}/label`, report);
    checkText(block.hint, { ...label, optional: true }, `${pointer}/hint`, report);
    checkElement(dict(block.element), `${pointer}/element`, report);
  },
  container: checkContainer,
};

function checkSection(block: Dict, { pointer, report }: At): void {
  const fields = dicts(block.fields);
  const rule = { max: limits.text, optional: fields.length > 0 };
  checkText(block.text, rule, `${pointer}/text`, report);
  checkLength(block.fields, limits.sectionFields, `${pointer}/fields`, report);
  fields.forEach((field, i) => {
    checkText(field, { max: limits.sectionField }, `${pointer}/fields/${i}`, report);
  });
  if (block.accessory !== undefined) {
    checkElement(dict(block.accessory), `${pointer}/accessory`, report);
  }
}

function checkContainer(block: Dict, at: At): void {
  const { pointer, report } = at;
  const rule = { max: limits.containerTitle, plain: true };
  checkText(block.title, rule, `${pointer}/title`, report);
  checkText(block.subtitle, { ...rule, optional: true }, `${pointer}/subtitle`, report);
  const children = dicts(block.child_blocks);
  if (children.length === 0) report('must have at least 1 block', `${pointer}/child_blocks`);
  checkLength(block.child_blocks, limits.containerChildren, `${pointer}/child_blocks`, report);
  children.forEach((child, i) => {
    const inside = { ...at, pointer: `${pointer}/child_blocks/${i}` };
    if (notInContainers.includes(stringOf(child.type))) {
      report(`unsupported type: ${stringOf(child.type)}`, `${inside.pointer}/type`);
    } else checkBlock(child, inside);
  });
}

/** What no block can know alone: unique ids, one table, two charts. */
function checkTogether(blocks: readonly Dict[], report: Report): void {
  const all = blocks.flatMap((block) => [block, ...dicts(block.child_blocks)]);
  const ids = all.map(({ block_id: id }) => stringOf(id)).filter((id) => id !== '');
  if (new Set(ids).size < ids.length) report('`block_id` already exists', '/blocks');
  const count = (type: string) => all.filter((block) => block.type === type).length;
  if (count('table') > limits.tablesPerMessage) report('only_one_table_allowed', '/blocks');
  if (count('data_visualization') > limits.chartsPerMessage) report('too many charts', '/blocks');
}
