import { describe, expect, it } from '@jest/globals';
import { formView } from '../../adapters/slack/form-view.ts';
import { toForm } from '../../adapters/teams/to-form.ts';
import { checkView } from '../../deploy/playground/slack/check-view.ts';
import {
  contentFields,
  fieldsOf,
  fieldText,
  writeField,
  type CardKind,
  type FormPage,
} from '../../src/index.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { formOfModelCard } from './drawn-model-card.ts';
import { ref, seenCard } from './model-card-world.ts';

const parts = [...new Set(contentFields.map(({ part }) => part))];
const kinds: readonly CardKind[] = ['standalone', 'package'];
/** No letter takes more bytes; a reader who quotes or breaks lines needs fewer. */
const fullest = '審査の「与信」に用いる。\n';

/** A card in which every text is as long as SageMaker takes it, in Japanese. */
function filled(kind: CardKind) {
  const content = contentFields.reduce(
    (before, { path, ...field }) =>
      field.kind === 'text'
        ? writeField(
            before,
            path,
            fullest
              .repeat(field.max)
              .slice(0, field.max - 1)
              .concat('。'),
          )
        : before,
    contentOf(kind),
  );
  const { judged, shown } = seenCard('Draft', content);
  return { judged: { ...judged, kind }, shown };
}

const cases = kinds.flatMap((kind) =>
  parts
    .filter((part) => fieldsOf(part, kind).length > 0)
    .flatMap((part) => (['en', 'ja'] as const).map((locale) => [part, kind, locale] as const)),
);

describe('every text of a model card, at full length and in Japanese', () => {
  it.each(cases)('can be edited in both chats: %s of a %s card, %s', (part, kind, locale) => {
    const seen = filled(kind);
    const fields = formOfModelCard({ seen, locale }, 'editCard', { section: part });
    const answers = Object.fromEntries(
      fieldsOf(part, kind).map(({ id, ...field }) => [
        id,
        field.kind === 'text' ? '新'.repeat(field.max) : 'Low',
      ]),
    );
    const base = fields?.fields.find(({ id }) => id === 'base');
    const kept = base?.kind === 'kept' ? base.value : '';
    const review = formOfModelCard({ seen, locale }, 'editCard', {
      section: part,
      base: kept,
      ...answers,
    });
    for (const form of [fields, review]) expect(fits(form, locale)).toEqual([true, []]);
    const shown = fields?.fields.flatMap((field) => (field.kind === 'text' ? [field.initial] : []));
    const texts = fieldsOf(part, kind).filter((field) => field.kind === 'text');
    const there = texts.map((field) => fieldText(seen.shown.content, field));
    expect(shown).toEqual(there.map((each) => ('text' in each ? each.text : undefined)));
  });
});

/** Whether Teams shows it, and what Slack would not take of it. */
function fits(form: FormPage | undefined, locale: 'en' | 'ja') {
  if (!form) return undefined;
  const asked = { card: ref, verb: 'editCard', on: '' };
  const opened = {
    status: 'form',
    form,
    page: 1,
    evidence: 'e'.repeat(64),
    policy: 'p'.repeat(64),
  } as const;
  return [toForm(opened, asked, locale) !== undefined, checkView(viewOf(form, locale))];
}

function viewOf(form: FormPage, locale: 'en' | 'ja') {
  const posted = { card: ref, locale, channel: 'C0LOANMODELS', ts: '1789000000.000100' };
  const asked = { verb: 'editCard', on: '', evidence: 'e'.repeat(64), policy: 'p'.repeat(64) };
  return formView(form, { ...posted, ...asked });
}
