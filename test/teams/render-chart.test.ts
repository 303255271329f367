import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toNote } from '../../adapters/teams/to-note.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { Card } from '../../src/index.ts';
import { drifting, histogram, scoreNote } from '../contract/chat-platform/drifting.ts';
import { nodesOf } from '../golden/nodes-of.ts';
import { chartOf, nasty } from '../slack/nasty.ts';
import { people } from './people.ts';
import { warningsOf } from './warnings-of.ts';

const drawn = (card: Card) => objectOf(toCard(card).card);
const ofType = (card: unknown, type: string) => nodesOf(card).filter((node) => node.type === type);
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));

describe('a chart in Teams', () => {
  it('stands below the table, with the sentence that says the same', () => {
    const body = objectOf(drawn(drifting))['body'];
    const types = nodesOf(body).map(({ type }) => type);
    expect(types.indexOf('Chart.Line')).toBeGreaterThan(types.indexOf('Table'));
    const text = textOfCard(drawn(drifting));
    const order = [
      'tenure_months one peak',
      '…and 2 more',
      'Now there are two',
      'carry 61%',
      'Opened',
    ];
    const found = order.map((part) => text.replaceAll('\u00a0', ' ').indexOf(part));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('has a colour for each part a line plays, its labels, and goes where it is not known', () => {
    const [lines] = ofType(drawn(drifting), 'Chart.Line');
    expect(lines).toMatchObject({
      title: 'tenure_months',
      showTitle: true,
      xAxisTitle: 'Months',
      yAxisTitle: '% of records',
      fallback: 'drop',
      data: [
        { legend: 'Baseline', color: 'neutral' },
        { legend: 'Now', color: 'categoricalBlue' },
      ],
    });
    expect(JSON.stringify(lines)).toContain('{"x":3,"y":3}');
    expect(warningsOf(drawn(drifting))).toEqual([]);
  });

  it('has its labels along the bottom where they stand for no numbers', () => {
    const { at: _at, ...labelled } = histogram;
    const [lines] = ofType(drawn({ ...drifting, body: [labelled] }), 'Chart.Line');
    expect(JSON.stringify(lines)).toContain('{"x":"0\u2060–\u20606","y":3}');
  });

  it.each(nasty)('takes %j as text only', (text) => {
    const card = drawn({ ...drifting, body: [chartOf(text)] });
    const [lines] = ofType(card, 'Chart.Line');
    expect(JSON.stringify(lines)).not.toMatch(/[✅✔\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\{\{/u);
    expect(ofType(card, 'TextBlock')).toMatchObject([{ text: drifting.title }]);
    expect(warningsOf(card)).toEqual([]);
  });

  it('stays below 25 KB, whatever it is made of, and its sentence stays', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...nasty));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(200), (words, points, features) => {
        const rows = Array.from({ length: features }, () => ({
          keep: 'always' as const,
          cells: [[[words], [words]], [[words]]] as const,
        }));
        const [table] = drifting.body;
        const chart = { ...chartOf(words, points), says: histogram.says };
        const body = [...(table?.kind === 'table' ? [{ ...table, rows }] : []), chart];
        const card = drawn({ ...drifting, body });
        expect(bytes(card)).toBeLessThanOrEqual(25 * 1024);
        expect(textOfCard(card)).toContain('Now there are two');
        expect(warningsOf(card)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('goes after remarks and rows when a card is too long', () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({
      keep: 'short' as const,
      cells: [[[`feature_${n} ${'at length '.repeat(14)}`]], [['0.3']]] as const,
    }));
    const lengthened = (length: number): Card => {
      const entries = Array.from({ length: 24 }, () => ({ text: ['x'.repeat(length)] }));
      const body: Card['body'] = [
        { kind: 'table', head: ['Feature', 'Score'], rows, more: String },
        histogram,
        { kind: 'remark', text: [`They weigh ${'at length '.repeat(14)}`] },
        { kind: 'timeline', entries },
      ];
      return { ...drifting, body, buttons: [] };
    };
    const left = Array.from({ length: 50 }, (_, n) => drawn(lengthened(250 + n * 15))).map((card) =>
      [
        ...(JSON.stringify(card).includes('They weigh') ? ['remark'] : []),
        ...(JSON.stringify(card).includes('feature_9') ? ['rows'] : []),
        ...(ofType(card, 'Chart.Line').length > 0 ? ['lines'] : []),
      ].join(),
    );
    expect([...new Set(left)]).toEqual(['remark,rows,lines', 'rows,lines', 'lines', '']);
  });
});

describe('the buttons of an incident in Teams', () => {
  it('stand in two rows: three of one word fit into one', () => {
    const sets = ofType(drawn(drifting), 'ActionSet').map(({ actions }) =>
      Array.isArray(actions) ? actions.map((action) => objectOf(action)['title']) : [],
    );
    expect(sets).toEqual([
      ['I am looking', 'Roll back to v5…'],
      ['Retrain…', 'Snooze…', 'Accept…', 'Open the report'],
    ]);
  });
});

describe('a form in Teams', () => {
  it('asks for a choice in a compact list, for lines in a large field', () => {
    const card = drawn(drifting);
    expect(ofType(card, 'Input.ChoiceSet')).toMatchObject([
      {
        id: 'until',
        style: 'compact',
        value: '1d',
        isRequired: true,
        errorMessage: 'Choose a time.',
        choices: expect.arrayContaining([{ title: '3 days', value: '3d' }]),
      },
    ]);
    const [parameters] = ofType(card, 'Input.Text').filter(({ id }) => id === 'parameters');
    expect(parameters).toMatchObject({ isMultiline: true, value: expect.stringContaining('\n') });
  });
});

describe('a note in Teams', () => {
  it('draws the score over the last runs, with the limit, and leads to the card it names', () => {
    const card = toNote(scoreNote, 'en', people.tenant, 'https://teams.microsoft.com/l/m/1').card;
    expect(ofType(card, 'Chart.Line')).toMatchObject([
      { data: [{ color: 'categoricalBlue' }, { legend: 'Limit', color: 'attention' }] },
    ]);
    expect(objectOf(card)['actions']).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Open the card',
        url: 'https://teams.microsoft.com/l/m/1',
      },
    ]);
    expect(warningsOf(card)).toEqual([]);
  });

  it('has no button while there is nothing to open', () => {
    expect(JSON.stringify(toNote(scoreNote, 'en', people.tenant).card)).not.toContain('OpenUrl');
  });
});
