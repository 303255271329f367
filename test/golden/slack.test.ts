import { describe, expect, it } from '@jest/globals';
import { unpack } from '../../adapters/slack/cargo.ts';
import { checkBlocks } from '../../deploy/playground/slack/check-blocks.ts';
import { checkView } from '../../deploy/playground/slack/check-view.ts';
import { dict, type Dict } from '../../deploy/playground/slack/dict.ts';
import { dicts } from '../../deploy/playground/slack/dicts.ts';
import { stringOf } from '../../deploy/playground/slack/string-of.ts';
import { inSlack } from './in-slack.ts';
import { nodesOf } from './nodes-of.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { carriedForm } from '../cards/carried-form.ts';

const all = (await scenes()).map((scene): [string, Scene] => [
  `${scene.name}.${scene.locale}`,
  scene,
]);
const cards = all.filter(([, { said }]) => said.kind === 'card');

describe.each(all)('%s in Slack', (_name, scene) => {
  const { messages, forms } = inSlack(scene);

  it('is taken by Slack, messages and forms', () => {
    for (const { text, blocks } of Object.values(messages)) {
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(3000);
    }
    for (const form of Object.values(forms)) expect(checkView(form)).toEqual([]);
  });

  it('has at most fifteen blocks, but for lists', () => {
    if (scene.said.kind === 'answer') return;
    for (const { blocks } of Object.values(messages)) {
      expect(blocks.length).toBeLessThanOrEqual(15);
    }
  });

  it('puts nobody else’s words where markup is read', () => {
    const written = 'others' in scene.said ? scene.said.others : [];
    const marked = nodesOf([messages, forms]).filter(({ type }) => type === 'mrkdwn');
    const found = marked.flatMap(({ text }) =>
      written.filter((words) => words.length > 3 && stringOf(text).includes(words)),
    );
    expect(found).toEqual([]);
    const plain = nodesOf([messages, forms]).filter(({ type }) => type === 'plain_text');
    expect(marked.filter(({ verbatim }) => verbatim !== true)).toEqual([]);
    expect(plain.filter(({ emoji }) => emoji !== false)).toEqual([]);
  });
});

describe.each(cards)('the card %s in Slack', (_name, scene) => {
  const { messages, forms } = inSlack(scene);
  const blocks = dicts(messages['card']?.blocks);
  const buttons = blocks.filter(({ type }) => type === 'actions').flatMap(entries);

  it('says it in a title, a lead and a verdict that a phone shows whole', () => {
    const [header, saying] = blocks;
    const [section] = dicts(saying?.elements);
    const said = dicts(section?.elements).map(({ text, fallback }) => stringOf(text ?? fallback));
    const [lead, verdict] = said.join('').split('\n');
    const title = stringOf(dict(header?.text).text);
    for (const [text, max] of [
      [title, 60],
      [lead, 70],
      [verdict, 160],
    ] as const) {
      expect(text).not.toBe('');
      expect(text?.length).toBeLessThanOrEqual(max);
    }
  });

  it('has one primary button at most, and danger only for what goes back or ends', () => {
    const primary = buttons.filter(({ style }) => style === 'primary');
    const danger = buttons.filter(({ style }) => style === 'danger');
    expect(primary.length).toBeLessThanOrEqual(1);
    for (const button of danger) expect(button.action_id).toMatch(/^(?:rollback|archiveCard)/u);
  });

  it('writes … exactly on what asks for something one must write', () => {
    const acts = buttons.flatMap((button) => actOf(button, scene));
    for (const { label, required } of acts) expect([label, label.endsWith('…')]).toEqual([label, required]);
  });

  it('opens every form from what its buttons carry, whole', () => {
    const drawn = scene.said.kind === 'card' ? scene.said.card.buttons : [];
    const carried = drawn.flatMap((button) => {
      const form = button.kind === 'act' ? carriedForm(button) : undefined;
      return form ? [[...form.effect]] : [];
    });
    const asked = scene.said.kind === 'card' ? (scene.said.forms ?? []) : [];
    const wanted = [...carried, ...asked.map(({ form }) => [...form.effect])];
    const opened = Object.values(forms).map((form) =>
      dicts(form.blocks)
        .filter(({ type }) => type === 'rich_text')
        .slice(1)
        .map(textOfBlock),
    );
    expect(opened).toHaveLength(wanted.length);
    expect(opened).toEqual(expect.arrayContaining(wanted));
  });
});

/** Buttons, and the entries of menus, each with all the values it may find its act in. */
function entries(block: Dict): readonly Dict[] {
  const elements = dicts(block.elements);
  const values = elements.map(({ value }) => stringOf(value));
  return elements.flatMap((element) => {
    const options = element.type === 'overflow' ? dicts(element.options) : [element];
    return options.map((option) => ({ ...option, values }));
  });
}

function actOf({ text, value, values }: Dict, { said }: Scene) {
  const label = stringOf(dict(text).text);
  const carried = (Array.isArray(values) ? values : []).flatMap((one) => unpack(stringOf(one)) ?? []);
  const own = unpack(stringOf(value))?.own;
  const act = own ?? carried.map(({ menu }) => menu[stringOf(value)]).find(Boolean);
  if (act === undefined) return [];
  const asked = said.kind === 'card' ? (said.forms ?? []) : [];
  const onDemand = asked.find(({ button }) => button.verb === act.verb && button.on === act.on);
  const fields = (carriedForm(act) ?? onDemand?.form)?.fields ?? [];
  return [{ label, required: fields.some((field) => field.kind !== 'kept' && field.required) }];
}

function textOfBlock(block: Dict): string {
  return nodesOf(block)
    .map(({ type, text }) => (type === 'text' ? stringOf(text) : ''))
    .join('');
}
