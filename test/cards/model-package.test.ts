import { describe, expect, it } from '@jest/globals';
import type { Field, Sketch } from '../../src/index.ts';
import { actsOf } from './acts-of.ts';
import { drawn } from './drawn.ts';
import { inEachLanguage } from './in-each-language.ts';
import { states, type CardState } from './states.ts';
import { allText } from './text-of.ts';
import { carriedForm } from './carried-form.ts';

describe.each(inEachLanguage(states))('%s', (_name, state, locale) => {
  const sketch = drawn(state, locale);

  it('is short where it is read first', () => {
    expect(sketch.title.length).toBeLessThanOrEqual(60);
    expect(sketch.lead.length).toBeLessThanOrEqual(70);
    expect(sketch.verdict.length).toBeLessThanOrEqual(160);
    expect(sketch.lead).not.toBe('');
    expect(sketch.verdict).not.toBe('');
    for (const button of sketch.buttons) expect(button.label.length).toBeLessThanOrEqual(20);
    for (const form of actsOf(sketch).map(carriedForm)) {
      if (!form) continue;
      for (const text of [form.title, form.submit, form.close]) {
        expect(text.length).toBeLessThanOrEqual(24);
      }
    }
  });

  it('has a fold whose subtitle does not widen the message', () => {
    const folds = sketch.body.flatMap((element) => (element.kind === 'fold' ? [element] : []));
    expect(folds).toHaveLength(1);
    for (const { subtitle } of folds) expect(subtitle.length).toBeLessThanOrEqual(40);
  });

  it('says subject, state and what is missing first of all aloud', () => {
    const start = sketch.summary.slice(0, 150);
    expect(start).toContain('credit-risk v12');
    expect(sketch.summary.length).toBeGreaterThan(20);
  });

  it('has no emoji, no forbidden word, nothing undefined', () => {
    for (const text of allText(sketch)) {
      expect(text).not.toMatch(/[\p{Extended_Pictographic}\p{Emoji_Presentation}]/u);
      expect(text).not.toMatch(/undefined|NaN|null|\[object/u);
      expect(text).not.toMatch(/successfully|oops|simply|invalid|please|!|！/iu);
      expect(text).not.toMatch(/ {2}|^ | $/u);
    }
  });

  it('has one primary at most, and danger only for going back', () => {
    const styled = actsOf(sketch).filter(({ style }) => style !== undefined);
    expect(styled.filter(({ style }) => style === 'primary').length).toBeLessThanOrEqual(1);
    const dangers = styled.filter(({ style }) => style === 'danger').map(({ verb }) => verb);
    expect(dangers.filter((verb) => verb !== 'rollback')).toEqual([]);
  });

  it('writes … exactly on buttons whose form must be filled in', () => {
    for (const { label, ...button } of actsOf(sketch)) {
      const fields = carriedForm(button)?.fields ?? [];
      const asks = fields.some((field) => field.kind !== 'kept' && field.required);
      expect([label, label.endsWith('…')]).toEqual([label, asks]);
    }
  });

  it('never offers more than a phone shows', () => {
    const row = sketch.buttons.filter(({ place }) => place === 'row');
    const menu = sketch.buttons.filter(({ place }) => place === 'menu');
    expect(row.length).toBeLessThanOrEqual(2);
    expect(menu.length).toBeLessThanOrEqual(5);
  });

  it('tells each button apart', () => {
    const keys = actsOf(sketch).map(({ verb, on }) => `${verb} ${on}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { on } of actsOf(sketch)) expect(on.length).toBeLessThanOrEqual(40);
    const notes = sketch.notes.map(({ key }) => key);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('writes a word of state wherever a platform may colour', () => {
    const words = locale === 'en' ? /better|worse|fails|not/iu : /改善|悪化|不合格|なし|未実行/u;
    const coloured = sketch.body
      .flatMap((element) => (element.kind === 'table' ? element.rows : []))
      .flatMap(({ cells }) => cells.flat(2))
      .flatMap((span) => (typeof span === 'object' && 'as' in span ? [span] : []))
      .filter(({ as }) => /better|worse|fails/u.test(as));
    expect(coloured.filter(({ text }) => !words.test(text))).toEqual([]);
  });
});

/** What both languages must have in common. */
function shape(sketch: Sketch) {
  return {
    tone: sketch.tone,
    body: sketch.body.map((element) => ({
      kind: element.kind,
      parts:
        element.kind === 'table'
          ? element.rows.map(({ cells, keep }) => [cells.length, keep])
          : element.kind === 'fold'
            ? element.body.map(({ keep }) => keep)
            : element.kind === 'timeline'
              ? element.entries.map(({ at, quote }) => [at, quote])
              : element.kind === 'path'
                ? element.steps.map((step) => step.state)
                : 1,
    })),
    buttons: actsOf(sketch).map(({ verb, on, place, style, ...button }) => {
      const form = carriedForm(button);
      const fields = form?.fields.map(unsaid);
      return { verb, on, place, style, fields, effects: form?.effect.length };
    }),
    notes: sketch.notes.map(({ key, mentions }) => ({ key, mentions })),
    smallPrint: sketch.smallPrint.length,
  };
}

describe.each(states.map((state): [string, CardState] => [state.name, state]))(
  '%s',
  (_n, state) => {
    it('has the same elements, buttons and notes in both languages', () => {
      expect(shape(drawn(state, 'ja'))).toEqual(shape(drawn(state, 'en')));
    });
  },
);

/** A field without its words. */
function unsaid(field: Field): object {
  if (field.kind === 'kept') return field;
  const { label: _label, hint: _hint, missing: _said, ...rest } = field;
  return rest;
}
