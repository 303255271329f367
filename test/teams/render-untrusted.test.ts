import { describe, expect, it } from '@jest/globals';
import { literal } from '../../adapters/teams/literal.ts';
import { toAnswer } from '../../adapters/teams/to-answer.ts';
import { toCard } from '../../adapters/teams/to-card.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { Card, Json, Stamp } from '../../src/index.ts';
import { people } from './people.ts';
import { waiting } from './sample-card.ts';

type Node = Readonly<Record<string, unknown>>;
const cardOf = (payload: { readonly card: Json }) => objectOf(payload.card);
const bytes = (card: Node) => Buffer.byteLength(JSON.stringify(card));
const everyNode = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => everyNode(item));
  if (typeof value !== 'object' || value === null) return [];
  return [objectOf(value), ...Object.values(value).flatMap((item) => everyNode(item))];
};
const ofType = (card: Node, type: string) => everyNode(card).filter((one) => one['type'] === type);

const evil = [
  '<!channel> <at>Yuki Ito</at> [x](https://evil.example) **bold** `tick`',
  '{{DATE(2026-01-01T00:00:00Z)}} ${env} | ✅ Approved 🎉',
  'left\u202eright zero\u200bwidth tag\u{e0041} bell\u0007 日本語',
].join(' ');

describe('untrusted text in Teams', () => {
  const hostile: Card = {
    ...waiting,
    lead: evil,
    verdict: evil,
    body: [
      { kind: 'warning', word: 'Check', text: [evil] },
      ...waiting.body,
      {
        kind: 'timeline',
        entries: [{ text: [{ person: { ...people.kenji, name: evil } }], quote: evil }],
      },
    ],
    smallPrint: [[evil]],
    summary: evil,
  };

  it('stands in TextRuns alone, and expands, hides, reverses and draws nothing', () => {
    const card = cardOf(toCard(hostile));
    for (const block of ofType(card, 'TextBlock')) expect(block['text']).toBe(waiting.title);
    expect(ofType(card, 'FactSet')).toEqual([]);
    const json = JSON.stringify(card);
    expect(json).not.toMatch(/[\p{Cc}\u202e\u200b✅🎉]|\u{e0041}|\{\{DATE\(2026-01/u);
    expect(card['msteams']).toEqual({ width: 'Full' });
    expect(textOfCard(card)).toContain('[x](https://evil.example) **bold** `tick`');
    expect(textOfCard(card)).toContain('□ Approved □');
  });

  it('is cut when nobody would read on', () => {
    expect(literal('x'.repeat(10_000))).toHaveLength(1_001);
  });

  it('is escaped in a heading, which reads Markdown', () => {
    const title = 'Nothing called *x* [y](https://evil.example)';
    const card = cardOf(toAnswer({ sections: [{ title }], summary: title }, 'en'));
    const text = String.raw`Nothing called \*x\* \[y\](https://evil.example)`;
    expect(ofType(card, 'TextBlock')).toMatchObject([{ text }]);
  });
});

describe('a card that says too much', () => {
  const stamp: Stamp = {
    text: [{ person: people.kenji }, ' approved'],
    quote: 'Fine. '.repeat(80),
  };
  const long: Card = {
    ...waiting,
    body: waiting.body.map((element) => {
      switch (element.kind) {
        case 'table': {
          const rows = Array.from({ length: 200 }, (_, n) => ({
            keep: (['short', 'long', 'always'] as const)[n % 3] ?? 'always',
            cells: [[[`m${n}`]], [['1']], [[n % 3 === 2 ? 'fails' : 'passes']]] as const,
          }));
          return { ...element, rows };
        }
        case 'fold': {
          const containers = Array.from({ length: 40 }, (_, n) => ({
            label: `Container ${n}`,
            text: ['image '.repeat(60)],
            keep: 3,
          }));
          return { ...element, body: [...element.body, ...containers] };
        }
        case 'timeline':
          return { ...element, entries: [...Array.from({ length: 9 }, () => stamp), stamp] };
        case 'path':
        case 'chart':
        case 'warning':
        case 'ahead':
        case 'remark':
          return element;
      }
    }),
  };

  it('stays below 25 KB, and keeps lead, warning, buttons and rule', () => {
    const card = cardOf(toCard(long));
    expect(bytes(card)).toBeLessThanOrEqual(25 * 1024);
    const text = textOfCard(card);
    for (const kept of [
      long.lead,
      'Check  Container 2',
      'Rule for dev',
      'Approve for dev',
      '…and 194 more',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text.match(/fails/g)).toHaveLength(6);
  });

  it('moves earlier stamps into the fold, and shortens quotations', () => {
    const entries = Array.from({ length: 30 }, () => stamp);
    const body = waiting.body.map((one) => (one.kind === 'timeline' ? { ...one, entries } : one));
    const card = cardOf(toCard({ ...waiting, body }));
    expect(bytes(card)).toBeLessThanOrEqual(25 * 1024);
    const evidence = everyNode(card).find(({ id, type }) => id === 'ev' && type === 'Container');
    expect(textOfCard(evidence ?? {}).match(/Kenji Mori/g)).toHaveLength(27);
    expect(textOfCard(card).match(/Kenji Mori/g)).toHaveLength(30);
  });

  it('is as it was when it fits', () => {
    expect(bytes(cardOf(toCard(waiting)))).toBeLessThan(16 * 1024);
    expect(textOfCard(cardOf(toCard(waiting)))).toContain('max_depth 6, eta 0.1, num_round 400');
  });
});
