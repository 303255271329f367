import type { Json, Line, Span } from '../../src/index.ts';
import { literal } from './literal.ts';

/** Properties that every run of a line gets. */
export type RunStyle = {
  readonly weight?: 'bolder';
  readonly size?: 'small';
  readonly isSubtle?: true;
  /** Persons stand out, as in the timeline. */
  readonly boldPeople?: true;
};
/** A TextRun. */
export type Run = { readonly [key: string]: Json; readonly text: string };

/** A line as TextRuns, the one element of a card that shows any text as it is. */
export function toRuns(line: Line, { boldPeople, ...style }: RunStyle = {}): readonly Run[] {
  return line.map((span) => ({ type: 'TextRun', ...style, ...spanOf(span, boldPeople === true) }));
}

function spanOf(span: Span, boldPeople: boolean): Run {
  if (typeof span === 'string') return { text: literal(span) };
  if ('person' in span) {
    return { text: literal(span.person.name), ...(boldPeople ? { weight: 'bolder' } : {}) };
  }
  if ('at' in span) return { text: time(span) };
  const text = literal(span.text);
  switch (span.as) {
    case 'bold':
      return { text, weight: 'bolder' };
    case 'code':
      return { text, fontType: 'monospace' };
    case 'better':
      return { text, color: 'good' };
    case 'worse':
      return { text, color: 'attention' };
    case 'fails':
      return { text, weight: 'bolder', color: 'attention' };
    case 'subtle':
      return { text, isSubtle: true };
  }
}

/** Teams puts its reader's own zone and format in the place of these, but takes no milliseconds. */
function time({ at, show, fallback }: Extract<Span, { readonly at: string }>): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return literal(fallback);
  const token = date.toISOString().replace(/\.\d+Z$/, 'Z');
  switch (show) {
    case 'date':
      return `{{DATE(${token}, SHORT)}}`;
    case 'time':
      return `{{TIME(${token})}}`;
    case 'date-time':
      return `{{DATE(${token}, SHORT)}} {{TIME(${token})}}`;
  }
}
