import {
  lineOf,
  type Chart,
  type Element,
  type Field,
  type Form,
  type Line,
  type Sketch,
  type Span,
} from '../../src/index.ts';
import { carriedForm } from './carried-form.ts';

/** A line as it is read aloud. */
export function textOf(line: Line): string {
  return line.map(spanText).join('');
}

function spanText(span: Span): string {
  if (typeof span === 'string') return span;
  if ('text' in span) return span.text;
  return 'person' in span ? span.person.name : span.fallback;
}

/** Every piece of text on a card, in order. */
export function allText(sketch: Sketch): readonly string[] {
  const { title, lead, verdict, body, buttons, smallPrint, summary, notes } = sketch;
  return [
    title,
    textOf(lineOf(lead)),
    textOf(lineOf(verdict)),
    ...body.flatMap(elementText),
    ...buttons.flatMap((button) => [
      button.label,
      ...(button.kind === 'act' ? [button.accessibility, ...formText(carriedForm(button))] : []),
    ]),
    ...smallPrint.map(textOf),
    summary,
    ...notes.flatMap(({ bold, context, chart, open, summary: says }) => [
      textOf(bold),
      ...(context ? [textOf(context)] : []),
      ...(chart ? chartText(chart) : []),
      ...(open ? [open.label] : []),
      says,
    ]),
  ];
}

/** The text of a form, where there is one. */
function formText(form: Form | undefined): readonly string[] {
  if (!form) return [];
  const { title, submit, close, subject, effect, fields } = form;
  return [title, submit, close, subject, ...effect, ...fields.flatMap(fieldText)];
}

function fieldText(field: Field): readonly string[] {
  if (field.kind === 'kept') return [];
  const { label, hint, missing } = field;
  const options = field.kind === 'choice' ? field.options.map((option) => option.label) : [];
  return [label, hint, missing, ...options];
}

/** The text of one element. */
export function elementText(element: Element): readonly string[] {
  switch (element.kind) {
    case 'path':
      return element.steps.map(({ label }) => textOf(label));
    case 'table':
      return [
        ...element.head,
        ...element.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => cell.map((half) => textOf(half ?? []))),
        ),
      ];
    case 'chart':
      return chartText(element);
    case 'warning':
      return [element.word, textOf(element.text)];
    case 'ahead':
    case 'remark':
      return [textOf(element.text)];
    case 'fold':
      return [
        element.title,
        element.subtitle,
        element.show,
        element.hide,
        ...element.body.flatMap(({ label, text }) => [label, textOf(text)]),
      ];
    case 'timeline':
      return element.entries.flatMap(({ text, quote }) => [textOf(text), quote ?? '']);
  }
}

function chartText({ title, unit, x, labels, series, says }: Chart): readonly string[] {
  return [title, unit, x, ...labels, ...series.map(({ name }) => name), textOf(says)];
}
