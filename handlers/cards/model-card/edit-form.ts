import {
  contentFields,
  fieldDigests,
  fieldsOf,
  fieldText,
  mergeEdit,
  plain,
  type ContentField,
  type FieldPart,
  type FormPage,
  type ShownField,
} from '../../../src/index.ts';
import { cardName } from './card-name.ts';
import { apart } from './apart.ts';
import type { Scene } from './scene.ts';

type Answers = Readonly<Record<string, string>>;

const parts = [...new Set(contentFields.map(({ part }) => part))];

/** The pages of an edit: which section; what stands in its fields; what that changes. */
export function editForm(answers: Answers, scene: Scene): FormPage | undefined {
  if (!Object.hasOwn(answers, 'section')) return sectionPage(scene);
  const part = parts.find((each) => each === answers['section']);
  if (!part) return undefined;
  return Object.hasOwn(answers, 'base')
    ? reviewPage(part, answers, scene)
    : fieldsPage(part, scene);
}

function page({ words, ...scene }: Scene): Pick<FormPage, 'title' | 'close' | 'subject'> {
  return {
    title: words.modelCard.form.title('editCard', undefined),
    close: words.modelPackage.form.cancel,
    subject: words.modelCard.name(cardName(scene)),
  };
}

function sectionPage(scene: Scene): FormPage {
  const { kind } = scene.seen.judged;
  const says = scene.words.modelCard;
  const { form } = says;
  const { label, hint, missing, effect } = form.section;
  const options = parts
    .filter((part) => fieldsOf(part, kind).length > 0)
    .map((part) => ({ value: part, label: says.field(part) }));
  return {
    ...page(scene),
    next: true,
    submit: form.next,
    effect: [effect, ...lacking(scene)],
    fields: [{ kind: 'choice', id: 'section', label, hint, missing, required: true, options }],
  };
}

/** Which section to choose for what is required and empty. */
function lacking({ seen, words }: Scene): readonly string[] {
  const { lacks } = seen.judged;
  if (lacks.length === 0) return [];
  const sections = parts.flatMap((section) => {
    const paths = lacks.filter((path) => partOf(path) === section);
    return paths.length === 0 ? [] : [{ section, paths }];
  });
  const rest = lacks.filter((path) => partOf(path) === undefined);
  return [words.modelCard.form.section.lacks(sections, rest)];
}

function partOf(path: string): FieldPart | undefined {
  return contentFields.find((each) => each.path.join('.') === path)?.part;
}

function fieldsPage(part: FieldPart, scene: Scene): FormPage {
  const { judged, shown } = scene.seen;
  const says = scene.words.modelCard;
  const { form } = says;
  const fields = fieldsOf(part, judged.kind);
  const base = { kind: 'kept', id: 'base', value: fieldDigests(shown.content, fields) } as const;
  return {
    ...page(scene),
    subject: form.edit.subject(cardName(scene), part),
    back: form.back,
    next: true,
    submit: form.next,
    effect: form.edit.effect(judged),
    fields: [...fields.map((each) => shownField(each, scene)), base],
  };
}

function textOf(field: ContentField, { seen }: Scene): string {
  const there = fieldText(seen.shown.content, field);
  return 'text' in there ? there.text : '';
}

function shownField(field: ContentField, scene: Scene): ShownField {
  const says = scene.words.modelCard;
  const { form } = says;
  const text = textOf(field, scene);
  const isHidden = 'hidden' in fieldText(scene.seen.shown.content, field);
  const path = field.path.join('.');
  const needed = scene.seen.judged.lacks.includes(path);
  const named = {
    id: field.id,
    label: says.field(path),
    required: false,
    missing: '',
  };
  const initial = text === '' ? {} : { initial: text };
  switch (field.kind) {
    case 'text': {
      const hint = isHidden ? form.edit.hidden : form.edit.hint({ max: field.max, needed });
      return { ...named, kind: 'text', max: field.max, hint, ...initial };
    }
    case 'choice': {
      const options = field.values.map((value) => ({ value, label: says.value(path, value) }));
      const hint = isHidden ? form.edit.hidden : form.edit.hint({ max: undefined, needed });
      return { ...named, kind: 'choice', hint, options, ...initial };
    }
  }
}

/** What the answers change in what stands there now; nothing has been written yet. */
function reviewPage(part: FieldPart, answers: Answers, scene: Scene): FormPage {
  const { judged, shown } = scene.seen;
  const says = scene.words.modelCard;
  const { form } = says;
  const fields = fieldsOf(part, judged.kind);
  const edit = { fields, answers, base: answers['base'] ?? '' };
  const { changes, conflicts } = mergeEdit(shown.content, edit);
  const said = [
    ...conflicts.map(({ field: { path }, now, yours }) =>
      says.conflict({ path: path.join('.'), now: plain(now, 160), yours: plain(yours, 160) }),
    ),
    ...changes.map(({ field: { path }, before, after }) => {
      const [old, young] = apart(before, after);
      return says.change({ path: path.join('.'), before: old, after: young });
    }),
  ];
  const call = form.edit.effect(judged).slice(1);
  const isWritten = changes.length > 0 && conflicts.length === 0;
  const rest = conflicts.length > 0 ? [form.edit.again] : call;
  return {
    ...page(scene),
    subject: form.edit.subject(cardName(scene), part),
    back: form.back,
    // Where nothing would be written there is nothing to press.
    ...(isWritten ? { submit: form.submit('editCard') } : {}),
    effect: said.length === 0 ? [form.edit.nothing] : [...said, ...rest],
    fields: [],
  };
}
