import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Card, Offer } from '../../src/index.ts';
import { unpack } from '../../adapters/slack/cargo.ts';
import { plainer } from '../../adapters/slack/plainer.ts';
import { renderAnswer } from '../../adapters/slack/render-answer.ts';
import { renderCard } from '../../adapters/slack/render-card.ts';
import { renderNote } from '../../adapters/slack/render-note.ts';
import { checkBlocks } from '../../deploy/playground/slack/check-blocks.ts';
import { visibleText } from '../../deploy/playground/slack/visible-text.ts';
import { cardOf, chartOf, nasty } from './nasty.ts';
import { person, sampleCard } from './sample-card.ts';

const drawing = { locale: 'en', team: 'T0SHINO', usergroups: { 'model-risk': 'S0RISK' } } as const;
const read = (card: Card) =>
  renderCard(card, drawing)
    .blocks.map((block) => visibleText(block))
    .join('');

const asksIn = (count: number) =>
  Array.from({ length: count }, (_, i): Offer => {
    return { kind: 'ask', command: `history r${i}`, label: `History ${i}`, place: 'menu' };
  });

describe('a card in Slack', () => {
  it('says everything in the order of the design', () => {
    const { blocks } = renderCard(sampleCard, drawing);
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'table',
      'rich_text',
      'container',
      'rich_text',
      'actions',
      'context',
    ]);
    const [lead] = read(sampleCard)
      .split('\n')
      .filter((line) => line === sampleCard.lead);
    expect(lead).toBe(sampleCard.lead);
  });

  it('keeps number and unit of a cell together, with one break point', () => {
    const table = renderCard(sampleCard, drawing).blocks.find(({ type }) => type === 'table');
    expect(JSON.stringify(table)).toContain('"131\u00A0(122)\u00A0ms"');
    expect(JSON.stringify(table)).toContain('"(0.80\u2060–\u20601.25)"');
  });

  it('keeps a Japanese word of a cell together', () => {
    const rows = [
      { keep: 'always' as const, cells: [[['AUC']], [['0.84'], ['+0.03 改善']]] as const },
    ];
    const body = [{ kind: 'table' as const, head: ['指標', 'v7'], rows, more: String }];
    const { blocks } = renderCard({ ...sampleCard, locale: 'ja', body }, drawing);
    expect(JSON.stringify(blocks)).toContain('+0.03\u00A0改\u2060善');
  });

  it.each(nasty)('takes %j as text only', (text) => {
    const card = cardOf(text);
    const message = renderCard(card, drawing);
    expect(checkBlocks(message.blocks, 'message')).toEqual([]);
    expect(checkBlocks(plainer(message).blocks, 'message')).toEqual([]);
    const { blocks, text: top } = message;
    const markup = [top, ...blocks.filter(({ type }) => type === 'context').map(inner)].join('');
    expect(markup).not.toMatch(/<[!@#h]|:white_check_mark:/);
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(link|broadcast|emoji|usergroup)"/);
    expect(read(card)).not.toMatch(/[✅✔\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
    expect(top.length).toBeLessThanOrEqual(4000);
  });

  it('stays within the limits of Slack, whatever it is made of', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...nasty),
    );
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(220), fc.nat(12), (text, rows, lines, menu) => {
        const card = large(text, rows, lines, menu);
        const body = [...card.body, chartOf(text, rows)];
        const message = renderCard({ ...card, body }, drawing);
        expect(checkBlocks(message.blocks, 'message')).toEqual([]);
        expect(checkBlocks(plainer(message).blocks, 'message')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('cuts what explains before what decides, and says so', () => {
    const long = large('a reason that explains itself at length '.repeat(5), 12, 200, 4);
    const text = read(long);
    expect(text).toContain('…');
    expect(text).toContain('row 0 fails');
    expect(text).toContain('7 more rows');
    expect(text).toContain(long.lead);
    expect(text.length).toBeLessThan(9000);
  });

  it('keeps what every button and menu entry must bring back, in 2,000 characters each', () => {
    const { blocks } = renderCard(large('long '.repeat(60), 3, 3, 5), drawing);
    const elements = blocks.flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
    const values = elements.flatMap((element) =>
      typeof element === 'object' && element !== null && 'value' in element
        ? [String(element.value)]
        : [],
    );
    const cargoes = values.flatMap((value) => unpack(value) ?? []);
    expect(Math.max(...values.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    const carried = cargoes.flatMap(({ own, menu }) => [
      ...(own ? [own] : []),
      ...Object.values(menu),
    ]);
    const verbs = carried.map(({ verb }) => verb);
    expect(verbs.toSorted()).toEqual(['approve', 'menu0', 'menu1', 'menu2', 'menu3', 'menu4']);
    expect(carried.every(({ form }) => form !== undefined)).toBe(true);
  });

  it('keeps a menu that only asks and links, where nothing can be decided', () => {
    const asks = sampleCard.buttons.filter(({ kind }) => kind !== 'act');
    const { blocks } = renderCard({ ...sampleCard, buttons: asks }, drawing);
    const actions = blocks.find(({ type }) => type === 'actions');
    expect(JSON.stringify(actions)).toContain('"value":"/history loan-default"');
    expect(JSON.stringify(actions)).not.toContain('"type":"button"');
  });

  it('has no second menu for a single link: that is a button', () => {
    const row = sampleCard.buttons.filter(({ place }) => place === 'row');
    const link: Offer = { kind: 'link', url: 'https://e.example', label: 'Open', place: 'menu' };
    const kinds = (count: number) =>
      renderCard({ ...sampleCard, buttons: [...row, ...asksIn(count), link] }, drawing)
        .blocks.flatMap(({ elements }) => (Array.isArray(elements) ? elements : []))
        .map((element) => JSON.stringify(element))
        .filter((element) => /"type":"overflow"|e\.example/u.test(element))
        .map((element) => (element.includes('"type":"overflow"') ? 'menu' : 'link'));
    expect(kinds(4)).toEqual(['menu']);
    expect(kinds(5)).toEqual(['link', 'menu']);
    expect(kinds(6)).toEqual(['menu', 'menu']);
  });
});

describe('a note in Slack', () => {
  it('mentions whom it concerns, once, and only names the others', () => {
    const note = {
      key: 'k',
      bold: ['Approved for dev by ', { person: person('Kenji Mori') }, '.'],
      mentions: [
        { person: person('Aiko Tanaka') },
        { group: 'ml-leads', people: [person('Aiko Tanaka')] },
      ],
      summary: 'Approved for dev.',
    };
    const { text, blocks } = renderNote(note, drawing);
    expect(text).toBe('<@U0AIKO> Approved for dev.');
    expect(JSON.stringify(blocks).match(/user_id/g)).toHaveLength(1);
    expect(visibleText(blocks[0] ?? { type: '' })).toContain('Kenji Mori');
  });

  it('names a person of another workspace instead of mentioning a stranger', () => {
    const kenji = person('Kenji Mori');
    const away = { ...kenji, accounts: [{ platform: 'slack', tenant: 'T0OTHER', id: 'U0KENJI' }] };
    const note = { key: 'k', bold: ['Done.'], mentions: [{ person: away }], summary: 'Done.' };
    expect(renderNote(note, drawing).text).toBe('Done.');
  });
});

describe('an answer in Slack', () => {
  it('fits, with a button for each item as long as there is room', () => {
    const item = {
      subject: 'loan-default v7 for dev <!here>',
      text: ['1 of 2 approvals, needs model-risk.'],
      small: ['Due today'],
      open: { label: 'Review', url: 'https://shinonome.slack.com/archives/C0LOANS/p1' },
    };
    const sections = (count: number) =>
      ['Waiting for you', 'You asked'].map((title) => ({
        title,
        items: Array.from({ length: count }, () => item),
      }));
    for (const count of [1, 8, 30]) {
      const { blocks } = renderAnswer({ sections: sections(count), summary: 'Two' }, drawing);
      expect(checkBlocks(blocks, 'message')).toEqual([]);
      const markup = blocks.filter(({ type }) => type !== 'rich_text');
      expect(JSON.stringify(markup)).not.toContain('<!here>');
      expect(JSON.stringify(blocks)).toContain('archives/C0LOANS/p1');
    }
  });
});

function large(text: string, rows: number, lines: number, menu: number): Card {
  const [approve] = sampleCard.buttons;
  const offers = Array.from({ length: menu }, (_, i): Offer => {
    if (approve?.kind !== 'act') throw new Error('the sample begins with an act');
    const form = approve.form && { ...approve.form, effect: [text, text] };
    return { ...approve, verb: `menu${i}`, label: text, place: 'menu', ...(form ? { form } : {}) };
  });
  return {
    ...sampleCard,
    body: [
      {
        kind: 'table',
        head: ['Metric', 'v7', 'Gate'],
        rows: Array.from({ length: rows }, (_, i) => ({
          keep: i === 0 ? 'always' : i % 2 === 0 ? 'long' : 'short',
          cells: [[[`row ${i}`]], [[text], [text]], [[i === 0 ? 'row 0 fails' : 'passes']]],
        })),
        more: (n) => `${n + 1} more rows`,
      },
      {
        kind: 'fold',
        title: 'Evidence',
        subtitle: text,
        show: '',
        hide: '',
        body: Array.from({ length: lines }, (_, i) => ({
          label: `line ${i}`,
          text: [text],
          keep: i,
        })),
      },
      {
        kind: 'timeline',
        entries: Array.from({ length: 9 }, () => ({ text: [text], quote: text })),
      },
    ],
    buttons: [...sampleCard.buttons.slice(0, 1), ...offers],
  };
}

function inner(block: object): string {
  return JSON.stringify(block);
}
