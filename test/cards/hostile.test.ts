import { describe, expect, it } from '@jest/globals';
import { plain, plainName, type Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { drawn } from './drawn.ts';
import { judge } from './judge.ts';
import { allText } from './text-of.ts';
import { records, round, seenAt, vote } from './world.ts';

const texts: readonly [string, string][] = [
  ['a channel mention', '<!channel> look'],
  ['a person mention', '<@U0KENJI> approved'],
  ['a link', '[open](https://evil.example)'],
  ['code', '```ls``` and `x`'],
  ['a table', 'a | b | c'],
  ['a template', '${title} {{DATE(2026-11-20)}}'],
  ['a green tick', '✅ Approved ✓ done'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['Japanese', '本番に昇格済みです。'],
  ['emoji', '🚀🚀 going 👩‍💻'],
  ['right to left', 'abc \u202edevorppa\u202c \u200bzero\u2060width'],
  ['line breaks', 'one\n\n\ntwo\r\nthree\u2028four'],
  ['control characters', 'a\u0000b\u0007c'],
];

/** A version of which everything that can be a text of somebody else is this text. */
function hostile(text: string): Seen<Judged, Shown> {
  const seen = seenAt(0);
  const names = Array.from({ length: 200 }, (_each, n) => `${text}${n}`);
  return {
    judged: {
      ...seen.judged,
      metrics: [
        ...seen.judged.metrics,
        { name: text, value: 1, better: 'unknown' },
        { name: `bias/${text}/${text}`, value: 0.5, better: { target: 0 } },
      ],
      containers: Array.from({ length: 15 }, () => ({ image: text, artifact: text })),
      reports: [{ kind: 'bias', uri: text, unreadable: text }],
    },
    shown: {
      ...seen.shown,
      description: text,
      commit: text,
      repository: text,
      environments: Array.from({ length: 15 }, () => names.slice(0, 30)),
      features: names.map((name) => ({ name, share: 0.005 })),
      provenance: {
        pipeline: {
          name: text,
          executionArn: text,
          steps: names.map((name) => ({ name, type: 'Training', status: 'Succeeded' })),
        },
        trainingJob: {
          name: text,
          hyperParameters: Object.fromEntries(names.map((name) => [name, text])),
          inputs: names.map((uri) => ({ channel: 'train', uri })),
        },
      },
    },
  };
}

describe.each(texts)('a version full of %s', (_name, text) => {
  it.each(['en', 'ja'] as const)(
    'is drawn in %s, within bounds and with nothing forged',
    (locale) => {
      const seen = hostile(text);
      const votes = [vote('kenji', 'approve', 'dev', '09:12', { reason: text })];
      const recorded = records({ round: round(1, 'dev', { votes }) });
      const judgement = judge(seen, recorded);
      const sketch = drawn({ name: 'hostile', seen, recorded, judgement }, locale);
      const pieces = allText(sketch);
      // Hidden characters, and whatever could look like a line or a sign of ours.
      expect(pieces.filter((piece) => /[\p{Cc}\p{Cf}\p{Zl}]/u.test(piece))).toEqual([]);
      expect(sketch.title).toMatch(/^credit-risk v12/u);
      expect(sketch.lead.length).toBeLessThanOrEqual(70);
      expect(sketch.verdict.length).toBeLessThanOrEqual(160);
      expect(sketch.summary.slice(0, 150)).toContain('credit-risk v12');
      for (const { label } of sketch.buttons) expect(label.length).toBeLessThanOrEqual(20);
      expect(pieces.join('').length).toBeLessThan(30_000);
    },
  );
});

describe('text of others', () => {
  it('keeps words and loses what hides, on one line', () => {
    expect(plain(' a\n b\u202e c\u200b ', 20)).toBe('a b c');
    expect(plain('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(plain('本番に昇格', 20)).toBe('本番に昇格');
    expect(plain('👩👩👩👩', 3)).toBe('👩👩…');
  });

  it('lets no name carry a sign of ours', () => {
    expect(plainName('✅ Approved', 20)).toBe('Approved');
    expect(plainName('✓ passes › prod', 20)).toBe('passes prod');
    expect(plainName('1️⃣', 20)).toBe('?');
    expect(plainName('annual_income', 20)).toBe('annual_income');
  });
});
