import { describe, expect, it } from '@jest/globals';
import { lineOf } from '../../src/card/line-of.ts';
import type { Locale } from '../../src/index.ts';
import { actsOf } from '../cards/acts-of.ts';
import { inEachLanguage } from '../cards/in-each-language.ts';
import { allText, textOf } from '../cards/text-of.ts';
import { drawnMonitor } from './drawn-monitor.ts';
import { monitorStates } from './monitor-states.ts';
import { carriedForm } from '../cards/carried-form.ts';

describe.each(inEachLanguage(monitorStates))('%s', (_name, state, locale) => {
  const sketch = drawnMonitor(state, locale);

  it('is short where it is read first', () => {
    const [lead, verdict] = [sketch.lead, sketch.verdict].map((text) => textOf(lineOf(text)));
    expect(sketch.title.length).toBeLessThanOrEqual(60);
    expect(lead?.length).toBeLessThanOrEqual(70);
    expect(verdict?.length).toBeLessThanOrEqual(160);
    expect([sketch.title, lead, verdict]).not.toContain('');
  });

  it('has buttons whose labels fit, and forms whose titles do', () => {
    const longest = locale === 'en' ? 20 : 12;
    for (const { label, on, ...button } of actsOf(sketch)) {
      const form = carriedForm(button);
      expect([label, label.length <= longest]).toEqual([label, true]);
      expect([on, on.length <= 40]).toEqual([on, true]);
      if (!form) continue;
      for (const text of [form.title, form.submit, form.close]) {
        expect([text, text.length <= 24]).toEqual([text, true]);
      }
    }
  });

  it('says nothing that is not known', () => {
    for (const text of allText(sketch)) expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  it('has one primary button at most, and asks nothing where nothing is wrong', () => {
    const primary = actsOf(sketch).filter(({ style }) => style === 'primary');
    expect(primary.length).toBeLessThanOrEqual(1);
    const isCalm = state.seen.judged.startsAt === undefined;
    expect(actsOf(sketch).length === 0).toBe(isCalm);
  });
});

const read = (name: string, locale: Locale = 'en') => {
  const state = monitorStates.find((each) => each.name === name);
  if (!state) throw new Error(`no state ${name}`);
  const sketch = drawnMonitor(state, locale);
  return {
    sketch,
    title: sketch.title,
    lead: textOf(lineOf(sketch.lead)),
    verdict: textOf(lineOf(sketch.verdict)),
    labels: sketch.buttons.map(({ label }) => label),
    text: allText(sketch).join('\n'),
  };
};

describe('the reference case', () => {
  it('reads as the design has it, in English', () => {
    const card = read('drift');
    expect([card.title, card.lead]).toEqual([
      'credit-risk: input drift in prod',
      '2 of 14 features drifted, 3 runs in a row. Nobody is looking yet.',
    ]);
    for (const sentence of [
      'Feature and what changed\nScore (limit)',
      'employment_years\none peak → two\n0.42 (0.20)',
      'annual_income\nmean 450,000 → 520,000\n0.35 (0.20)',
      'employment_years: the baseline has one peak, at 6–8 years. Now there are two, at 2–4 and 12–14 years.',
      'These two features carry 45% of the model’s attribution.',
      'Scores: Model Monitor.',
      'Input drift in prod: credit-risk v9. 2 of 14 features beyond the limit. employment_years 0.42 (limit 0.20): one peak became two.',
    ]) {
      expect(card.text).toContain(sentence);
    }
    expect(card.labels.slice(0, 4)).toEqual([
      'I am looking',
      'Retrain…',
      'Snooze…',
      'Roll back to v8…',
    ]);
  });

  it('reads as the design has it, in Japanese', () => {
    const card = read('drift', 'ja');
    expect([card.title, card.lead]).toEqual([
      'credit-risk：prod で入力ドリフト',
      '14 特徴量中 2 つがドリフト、3 回連続。対応者なし。',
    ]);
    for (const sentence of [
      '特徴量と変化\nスコア (しきい値)',
      '山が 1 つ → 2 つ',
      'employment_years：基準の山は 6–8 年に 1 つ。現在は 2–4 年と 12–14 年の 2 つ。',
      'この 2 つで寄与度の 45% を占めます。',
      'prod で入力ドリフト：credit-risk v9。14 特徴量中 2 つがしきい値の外。employment_years 0.42（しきい値 0.20）：山が 1 つから 2 つに。',
    ]) {
      expect(card.text).toContain(sentence);
    }
    expect(card.labels.slice(0, 4)).toEqual([
      '対応します',
      '再学習…',
      '通知を止める…',
      'v8 に戻す…',
    ]);
  });
});

describe('the card says', () => {
  it.each([
    ['drift-claimed', 'Yuki Ito has been looking since 09:14 UTC.'],
    ['drift-snoozed', 'Snoozed by Kenji Mori until 27 Nov 09:20 UTC.'],
    ['drift-resolved', 'Clean since 12:02 UTC.'],
    ['drift-silent', 'No report, one is due every hour.'],
    ['drift-quality', 'AUC is 0.781, must be at least 0.800.'],
    ['drift-attribution', 'nDCG is 0.834, must be at least 0.900.'],
    ['drift-alarm', 'p99 latency is 212, must be at most 150.'],
    ['drift-unreachable', 'Endpoint credit-risk-prod is OutOfService.'],
    ['drift-muted', 'Muted by EndpointUnreachable.'],
    ['drift-returning', 'Decided by Yuki Ito.'],
  ])('%s in its lead: %s', (name, sentence) => {
    expect(read(name).lead).toContain(sentence);
  });

  it.each([
    ['drift-run-failed', 'ClientError: Cannot find the data'],
    ['drift-schedule-failed', 'The execution role cannot be assumed.'],
    ['drift-unreadable', 'larger than 50 MB'],
    ['drift-untyped', 'birth_year: “Expected match: 100.0%.'],
    ['drift-computed', 'Ringi computed scores from the histograms of statistics.json'],
    ['drift-more', '…and 9 more: /ringi drift credit-risk'],
    ['drift-not-done', 'The rollback was not done: the version to go back to is no longer usable.'],
  ])('%s: %s', (name, sentence) => {
    expect(`${read(name).text}\n${moreOf(name)}`).toContain(sentence);
  });

  it.each(['drift-untyped', 'drift-bias'])(
    'no score is called too high, where less is worse: %s',
    (name) => {
      expect(read(name).text).not.toMatch(/above the limit/u);
      expect(read(name, 'ja').text).not.toMatch(/上限|超え/u);
    },
  );
});

function moreOf(name: string): string {
  const table = read(name).sketch.body.find((element) => element.kind === 'table');
  if (table?.kind !== 'table') return '';
  return table.more(table.rows.length - (table.most ?? 0));
}

describe('the titles of its turns', () => {
  it.each([
    ['drift-again', ', again'],
    ['drift-snoozed', ', snoozed until 27 Nov'],
    ['drift-accepted', ', accepted'],
    ['drift-accepting', ', being accepted'],
    ['drift-returning', ', going back to v8'],
    ['drift-resolved', 'drift in prod resolved'],
    ['drift-quiet', 'no drift in prod'],
    ['drift-silent', 'monitor silent since 07:15 UTC'],
  ])('%s ends in %s', (name, end) => {
    expect(read(name).title.endsWith(end)).toBe(true);
  });
});
