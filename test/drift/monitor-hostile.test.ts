import { describe, expect, it } from '@jest/globals';
import { lineOf } from '../../src/card/line-of.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import { allText, textOf } from '../cards/text-of.ts';
import { drawnMonitor } from './drawn-monitor.ts';
import { reportOf } from './monitor-report.ts';
import { alertOf, incidentRound, run, seenBy, voteOf, watched } from './monitor-world.ts';

const texts: readonly [string, string][] = [
  ['a channel mention', '<!channel> look'],
  ['a template', '${title} {{DATE(2026-11-20)}}'],
  ['a green tick', '✅ Approved ✓ done'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['right to left', 'abc \u202edevorppa\u202c \u200bzero\u2060width'],
  ['line breaks', 'one\n\n\ntwo\r\nthree\u2028four'],
  ['nothing', ''],
];

/** A monitor of which everything that can be a text of somebody else is this text. */
function hostile(text: string) {
  const named = { name: text, check: text, bad: 'above' as const };
  return seenBy({
    runs: [run('10', 'failed', { reason: text }), run('09', 'violations')],
    report: reportOf({
      drifted: 300,
      findings: [
        {
          ...named,
          score: 1e300,
          threshold: 1e-12,
          method: text,
          computed: true,
          histogram: {
            of: 'categorical',
            bins: Array.from({ length: 30 }, () => ({ label: text, before: 1, now: 9 })),
          },
        },
        { ...named, quote: text },
        { ...named, columns: [text, text, text, text] },
        { ...named, category: text, before: { mean: 0 }, now: { mean: 1 } },
      ],
      reports: [
        { name: text, uri: text, unreadable: text },
        { name: text, uri: `s3://bucket/${text}`, digest: 'd' },
      ],
    }),
  });
}

describe.each(texts)('a monitor full of %s', (_name, text) => {
  it.each(['en', 'ja'] as const)('is drawn in %s, within bounds, with nothing forged', (locale) => {
    const snooze = voteOf('kenji', 'snooze', '0', '09:20', { until: '1d', reason: text });
    const recorded = watched({
      round: incidentRound({ votes: [snooze], about: '2026-11-20T09:02:00.000Z' }),
      watch: { alert: alertOf({ startsAt: '2026-11-20T09:02:00.000Z' }), firing: [], silences: [] },
    });
    const seen = driftCard.recall?.(hostile(text), recorded) ?? hostile(text);
    const sketch = drawnMonitor({ seen, recorded }, locale);
    expect(sketch.title.length).toBeLessThanOrEqual(60);
    expect(textOf(lineOf(sketch.lead)).length).toBeLessThanOrEqual(70);
    expect(textOf(lineOf(sketch.verdict)).length).toBeLessThanOrEqual(160);
    for (const said of allText(sketch)) {
      expect(said.length).toBeLessThanOrEqual(3_000);
      expect(said).not.toMatch(/[\u200b\u202e\u2028\n\r]|undefined|NaN/u);
    }
    // A name never draws a tick; what somebody wrote is quoted as it is.
    const table = sketch.body.filter(({ kind }) => kind === 'table');
    expect(JSON.stringify(table)).not.toMatch(/[✅✓]/u);
    expect(Buffer.byteLength(JSON.stringify(driftCard.known(seen, recorded)))).toBeLessThan(64_000);
  });
});
