import { describe, expect, it } from '@jest/globals';
import { dict, type Dict } from '../../deploy/playground/slack/dict.ts';
import { dicts } from '../../deploy/playground/slack/dicts.ts';
import { stringOf } from '../../deploy/playground/slack/string-of.ts';
import { warningsOf } from '../teams/warnings-of.ts';
import { inTeams } from './in-teams.ts';
import { nodesOf } from './nodes-of.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const all = (await scenes()).map((scene): [string, Scene] => [
  `${scene.name}.${scene.locale}`,
  scene,
]);
const cards = all.filter(([, { said }]) => said.kind === 'card');

describe.each(all)('%s in Teams', (_name, scene) => {
  const payloads = Object.values(inTeams(scene));
  const nodes = nodesOf(payloads.map(({ card }) => card));

  it('is taken by Microsoft’s own parser without a warning', () => {
    for (const { card } of payloads) expect(warningsOf(card)).toEqual([]);
  });

  it('is smaller than every limit Teams has had', () => {
    for (const { card } of payloads) {
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25 * 1024);
    }
  });

  it('puts nobody else’s words where markup is read', () => {
    const written = 'others' in scene.said ? scene.said.others : [];
    const marked = nodes.filter(({ type }) => type === 'TextBlock' || type === 'FactSet');
    const found = marked.flatMap(({ text }) =>
      written.filter((words) => words.length > 3 && stringOf(text).includes(words)),
    );
    expect(found).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'FactSet')).toEqual([]);
  });

  it('says in words what a colour says', () => {
    const coloured = nodes.filter(({ type, color }) => type === 'TextRun' && color !== undefined);
    const words = coloured.map(({ text }) => stringOf(text).replaceAll('\u2060', ''));
    for (const text of words) expect(text).toMatch(stateWords[scene.locale]);
  });
});

const stateWords = {
  en: /better|worse|fails|closed|not\b/iu,
  ja: /改善|悪化|不合格|なし|未実行|読み取れません/u,
};

describe.each(cards)('the card %s in Teams', (_name, scene) => {
  const card = dict(inTeams(scene)['card']?.card);
  const [heading, strip] = dicts(card.body);

  it('says it in a title, a lead and a verdict that a phone shows whole', () => {
    const [lead = '', verdict = ''] = dicts(strip?.items).map((item) => shown(runsOf(item)));
    const title = stringOf(heading?.text).replaceAll('\\', '');
    expect([title.length > 60, lead.length > 70, verdict.length > 160]).toEqual([false, false, false]);
    expect([title, lead, verdict]).not.toContain('');
    expect(strip).toMatchObject({ type: 'Container' });
  });

  it('has one primary button at most, in each form too, and danger only for what goes back or ends', () => {
    const actions = actionsOf(card);
    expect(actions.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
    for (const { card: form } of actions) {
      const inForm = actionsOf(dict(form));
      expect(inForm.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
    }
    const dangers = nodesOf(card).filter(({ style }) => style === 'destructive');
    for (const node of dangers) expect(JSON.stringify(node)).toMatch(/"verb":"(?:rollback|archiveCard)"/u);
  });

  it('writes … exactly on what asks for something one must write', () => {
    for (const action of actionsOf(card)) {
      if (action.type === 'Action.OpenUrl' || stringOf(action.verb) === 'ask') continue;
      const form = formAskedBy(action, scene);
      const label = stringOf(action.title);
      const required = nodesOf(form ?? action.card).some(({ isRequired }) => isRequired === true);
      expect([label, label.endsWith('…')]).toEqual([label, required]);
    }
  });

  it('hides no form behind the menu, and shows at most three buttons a row', () => {
    const rows = [dicts(card.actions), ...sets(card).map(({ actions }) => dicts(actions))];
    for (const row of rows) {
      const visible = row.filter(({ mode }) => mode !== 'secondary');
      expect(visible.length).toBeLessThanOrEqual(3);
      const menu = row.filter(({ mode }) => mode === 'secondary');
      expect(menu.filter(({ type }) => type === 'Action.ShowCard')).toEqual([]);
    }
  });
});

/** The form that stands in place of the card once this button is pressed. */
function formAskedBy({ data }: Dict, scene: Scene): unknown {
  const { asks, verb, on } = dict(dict(data).ringi);
  if (asks !== 'form') return undefined;
  return inTeams(scene)[`form ${stringOf(verb)} ${stringOf(on)}`.trim()]?.card;
}

function sets(card: Dict): readonly Dict[] {
  return dicts(card.body).filter(({ type }) => type === 'ActionSet');
}

/** The buttons of a card that send something or open a form; not those that unfold. */
function actionsOf(card: Dict): readonly Dict[] {
  const found = [...dicts(card.actions), ...sets(card).flatMap(({ actions }) => dicts(actions))];
  return found.filter(({ type }) => type !== 'Action.ToggleVisibility');
}

/** As a reader sees it: a moment is written longer than it is shown. */
function shown(text: string): string {
  return text
    .replaceAll(/\{\{DATE\([^)]*\)\}\}/gu, '20 Nov 2026')
    .replaceAll(/\{\{TIME\([^)]*\)\}\}/gu, '12:00 PM');
}

function runsOf(block: Dict): string {
  return dicts(block.inlines)
    .map(({ text }) => stringOf(text))
    .join('')
    .replaceAll(/\{\{DATE\([^)]*\)\}\}/gu, '20 Nov')
    .replaceAll(/\{\{TIME\([^)]*\)\}\}/gu, '09:14 UTC');
}
