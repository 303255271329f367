import { describe, expect, it } from '@jest/globals';
import { dict, type Dict } from '../../deploy/playground/slack/dict.ts';
import { dicts } from '../../deploy/playground/slack/dicts.ts';
import { stringOf } from '../../deploy/playground/slack/string-of.ts';
import { inSlack } from './in-slack.ts';
import { inTeams } from './in-teams.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { textsOf } from './texts-of.ts';

const all = await scenes();
const pairs = all
  .filter(({ locale }) => locale === 'en')
  .map((en): [string, Scene, Scene | undefined] => [
    en.name,
    en,
    all.find(({ name, locale }) => name === en.name && locale === 'ja'),
  ]);

describe.each(pairs)('%s', (_name, en, ja) => {
  if (ja === undefined) throw new Error(`${en.name} is not said in Japanese`);

  it('has the same elements in the same order in both languages', () => {
    expect(outline(inOneRow(inTeams(ja)))).toEqual(outline(inOneRow(inTeams(en))));
    expect(outline(inSlack(ja))).toEqual(outline(inSlack(en)));
  });

  it.each([en, ja])('has no emoji, and no word that shouts or apologizes', (scene) => {
    const { messages, forms } = inSlack(scene);
    for (const text of textsOf([messages, forms, inTeams(scene)], ['text', 'title', 'label'])) {
      expect(text).not.toMatch(/(?![©®™])[\p{Extended_Pictographic}\p{Emoji_Presentation}]/u);
      expect(text).not.toMatch(/undefined|NaN|\[object/u);
      expect(text).not.toMatch(/successfully|oops|simply|invalid|please|！/iu);
    }
  });

  it.each([en, ja])('says subject and state first to those who only hear it', (scene) => {
    if (scene.said.kind !== 'card') return;
    const { title, summary } = scene.said.card;
    const [subject = ''] = title.split(/[:：]/u);
    expect(summary.slice(0, 150)).toContain(subject.slice(0, 'credit-risk v12'.length));
    expect(inTeams(scene)['card']?.card).toMatchObject({ lang: scene.locale, speak: summary });
  });
});

/** A card with all its buttons in one row: where a row ends depends on the words. */
function inOneRow(payloads: ReturnType<typeof inTeams>): unknown {
  return Object.values(payloads).map((payload) => {
    const card = dict(payload.card);
    const rows = dicts(card.body).filter(isRow);
    const body = dicts(card.body).filter((element) => !isRow(element));
    const actions = [card, ...rows].flatMap((row) => dicts(row.actions));
    const order = actions.toSorted((a, b) => Number(isMenu(a)) - Number(isMenu(b)));
    return { ...card, body, actions: order };
  });
}

function isRow({ type, id }: Dict): boolean {
  return type === 'ActionSet' && id === undefined;
}

function isMenu({ mode }: Dict): boolean {
  return mode === 'secondary';
}

/** Parts of a payload that hold other parts. */
const holds = (
  'blocks child_blocks accessory element options ' +
  'card body items columns rows cells actions fallback'
).split(' ');
/** What a part is, apart from what it says. */
const is = ['type', 'style', 'id', 'action_id', 'block_id', 'mode', 'isVisible', 'width', 'size'];

/** What a payload is made of, without its words; of a line only that it is one. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => outline(one));
  if (typeof value !== 'object' || value === null) return value;
  const node = dict(value);
  if (node.type === undefined) {
    const inside = Object.entries(node).filter(([, inner]) => typeof inner === 'object');
    return Object.fromEntries(inside.map(([key, inner]) => [key, outline(inner)]));
  }
  const kept = Object.entries(node).filter(([key]) => is.includes(key) || holds.includes(key));
  const inside = kept.map(([key, inner]) => [key, outline(inner)]);
  return { ...Object.fromEntries(inside), ...lines(node) };
}

/** The elements of a Slack block: what they are, and of rich text which lines are quotations. */
function lines({ type, elements }: Dict): object {
  if (elements === undefined) return {};
  if (type === 'actions') return { elements: outline(elements) };
  return { elements: dicts(elements).map((element) => stringOf(element.type)) };
}
