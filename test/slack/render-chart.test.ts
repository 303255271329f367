import { describe, expect, it } from '@jest/globals';
import type { Card, Chart, Note } from '../../src/index.ts';
import { plainer } from '../../adapters/slack/plainer.ts';
import { renderCard } from '../../adapters/slack/render-card.ts';
import { renderNote } from '../../adapters/slack/render-note.ts';
import { checkBlocks } from '../../deploy/playground/slack/check-blocks.ts';
import { visibleText } from '../../deploy/playground/slack/visible-text.ts';
import { drifting, histogram, scoreNote } from '../contract/chat-platform/drifting.ts';
import { chartOf, nasty } from './nasty.ts';

const drawing = { locale: 'en', team: 'T0SHINO', usergroups: {} } as const;
const blocksOf = (card: Card) => renderCard(card, drawing).blocks;
const kinds = (card: Card) => blocksOf(card).map(({ type }) => type);
const read = (card: Card) =>
  blocksOf(card)
    .map((block) => visibleText(block))
    .join('');

const labels = (card: Card) =>
  blocksOf(card)
    .filter(({ type }) => type === 'actions')
    .flatMap((block) => visibleText(block).split('\n').slice(0, 4));

const linked = (note: Note, url?: string) => JSON.stringify(renderNote(note, drawing, url).blocks);

describe('a chart in Slack', () => {
  it('stands below the table, with the sentence that says the same', () => {
    expect(kinds(drifting)).toEqual([
      'header',
      'rich_text',
      'table',
      'rich_text',
      'data_visualization',
      'rich_text',
      'rich_text',
      'actions',
      'context',
    ]);
    expect(read(drifting)).toContain(
      'Now there are two, at 6\u2060–\u206012 and 36\u2060–\u206042 months.',
    );
  });

  it('has a point of each line over each label, and says what its axes count', () => {
    const lines = blocksOf(drifting).find(({ type }) => type === 'data_visualization');
    expect(lines).toMatchObject({
      title: 'tenure_months',
      chart: {
        type: 'line',
        series: [
          { name: 'Baseline', data: expect.arrayContaining([{ label: '18–24', value: 25 }]) },
          { name: 'Now', data: expect.arrayContaining([{ label: '18–24', value: 6 }]) },
        ],
        axis_config: {
          categories: histogram.labels,
          x_label: 'Months',
          y_label: '% of records',
        },
      },
    });
  });

  it.each(nasty)('takes %j as text only, with labels that differ', (text) => {
    const body = [chartOf(text)];
    const message = renderCard({ ...drifting, body }, drawing);
    expect(checkBlocks(message.blocks, 'message')).toEqual([]);
    const lines = message.blocks.find(({ type }) => type === 'data_visualization');
    expect(JSON.stringify(lines)).not.toMatch(/[✅✔\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
    expect(JSON.stringify(lines)).not.toMatch(/"(mrkdwn|link|text)"/u);
  });

  it('is left out where it has nothing to draw, the sentence is not', () => {
    for (const part of [{ series: [] }, { labels: [] }, { labels: ['a'] }]) {
      const body = [{ ...histogram, ...part }];
      expect(kinds({ ...drifting, body })).not.toContain('data_visualization');
      expect(read({ ...drifting, body })).toContain('tenure_months: the baseline has one peak');
    }
  });

  it('is left out for a workspace that lacks it, the sentence is not', () => {
    const { blocks } = plainer(renderCard(drifting, drawing));
    expect(checkBlocks(blocks, 'message', new Set(['data_visualization', 'table']))).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('Now there are two');
  });

  it('goes after remarks and rows when a card is too long', () => {
    const long = 'at length '.repeat(14);
    const rows = Array.from({ length: 12 }, (_, n) => ({
      keep: 'short' as const,
      cells: [[[`feature_${n} ${long}`]], [['0.3']]] as const,
    }));
    const lengthened = (length: number): Card => {
      const entries = Array.from({ length: 20 }, () => ({ text: ['x'.repeat(length)] }));
      const body: Card['body'] = [
        { kind: 'table', head: ['Feature', 'Score'], rows, more: String },
        histogram,
        { kind: 'remark', text: [`They weigh ${long}`] },
        { kind: 'timeline', entries },
      ];
      return { ...drifting, body };
    };
    const left = Array.from({ length: 250 }, (_, n) => lengthened(n)).map((card) =>
      [
        ...(read(card).includes('They weigh') ? ['remark'] : []),
        ...(read(card).includes('feature_9') ? ['rows'] : []),
        ...(kinds(card).includes('data_visualization') ? ['lines'] : []),
      ].join(),
    );
    expect([...new Set(left)]).toEqual(['remark,rows,lines', 'rows,lines', 'lines', '']);
  });

  it('shows four rows of 200 features, and says how many more', () => {
    const rows = Array.from({ length: 200 }, (_, n) => ({
      keep: 'always' as const,
      cells: [[[`feature_${n}`]], [['0.3']]] as const,
    }));
    const [table] = drifting.body;
    if (table?.kind !== 'table') throw new Error('the sample begins with a table');
    const text = read({ ...drifting, body: [{ ...table, rows }] });
    expect(text).toContain('feature_3');
    expect(text).not.toContain('feature_4');
    expect(text).toContain('…and 196 more: /ringi drift loan-default');
  });
});

describe('the buttons of an incident in Slack', () => {
  it('end with what is dangerous, where one of them is primary', () => {
    expect(labels(drifting)).toEqual(['I am looking', 'Retrain…', 'Snooze…', 'Roll back to v5…']);
    const claimed = drifting.buttons.slice(1);
    expect(labels({ ...drifting, buttons: claimed })[0]).toBe('Roll back to v5…');
  });
});

describe('a note in Slack', () => {
  const url = 'https://shinonome.slack.com/archives/C0LOANS/p1';

  it('draws the score over the last runs, with the limit', () => {
    const { blocks } = renderNote(scoreNote, drawing);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(blocks.map(({ type }) => type)).toEqual([
      'rich_text',
      'data_visualization',
      'rich_text',
    ]);
    expect(JSON.stringify(blocks[1])).toContain('"name":"Limit"');
  });

  it('leads to the card it names, in Ringi’s words', () => {
    expect(linked(scoreNote, url)).toContain(
      `{"type":"link","url":"${url}","text":"Open the card"}`,
    );
    expect(linked(scoreNote)).not.toContain('"link"');
    const { open: _open, ...closed } = scoreNote;
    expect(linked(closed, url)).not.toContain('"link"');
  });

  it.each(nasty)('takes %j as text only', (text) => {
    const chart: Chart = chartOf(text, 30);
    const note = { ...scoreNote, bold: [text], context: [text], chart, summary: text };
    const { blocks } = renderNote(note, drawing, url);
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(
      JSON.stringify(blocks).match(/"type":"(link|broadcast|emoji|usergroup|user)"/gu),
    ).toEqual(['"type":"link"']);
  });
});
