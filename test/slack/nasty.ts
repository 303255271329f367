import type { Card, Chart } from '../../src/index.ts';
import { sampleCard } from './sample-card.ts';

/** What people and reports have written into approval bots. */
export const nasty = [
  '<!channel> <@U0YUKI> <!subteam^S0RISK>',
  '<https://evil.example|console.aws.amazon.com>',
  '[x](https://evil.example) `code` *bold* _it_ ~no~ |',
  '✅ Approved :white_check_mark: ✔️',
  'a\u202Egnp.exe\u2066 z\u200Bw\u200Dj\uFEFF \u0000\u0007',
  '承認済み 😀 مرحبا ${process.env.SECRET} {{DATE(2026)}}',
  'x'.repeat(10_000),
  '\uD83D half a pair',
  '',
];

/** The sample card with this text wherever a card takes any. */
export function cardOf(text: string): Card {
  return {
    ...sampleCard,
    title: text,
    lead: text,
    verdict: text,
    summary: text,
    body: [
      { kind: 'path', steps: [{ label: [text], state: 'current' }] },
      {
        kind: 'table',
        head: ['a', text, 'c'],
        rows: [{ keep: 'always', cells: [[[text]], [[text], [text]], [[{ text, as: 'fails' }]]] }],
        more: String,
      },
      chartOf(text),
      { kind: 'remark', text: [text] },
      { kind: 'warning', word: text, text: [text] },
      {
        kind: 'fold',
        title: text,
        subtitle: text,
        show: text,
        hide: text,
        body: [{ label: text, text: [{ text, as: 'code' }] }],
      },
      { kind: 'timeline', entries: [{ text: [text], quote: text }] },
    ],
    smallPrint: [[text]],
  };
}

/** A chart with this text wherever it takes any, every label the same. */
export function chartOf(text: string, size = 3): Chart {
  const points = Array.from({ length: size }, (_, n) => n);
  return {
    kind: 'chart',
    title: text,
    unit: text,
    x: text,
    labels: points.map(() => text),
    series: [
      { name: text, role: 'baseline', points },
      { name: text, role: 'now', points },
    ],
    says: [text],
  };
}
