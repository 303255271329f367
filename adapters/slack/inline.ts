import type { Line, Span } from '../../src/index.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import type { Drawing } from './drawing.ts';
import { literal } from './literal.ts';
import { slackId } from './slack-id.ts';

/** How a line is set: `strong` makes its words bold; `silent` names people without mentioning. */
export type Setting = { readonly strong?: boolean; readonly silent?: boolean };

/** A line as elements of rich text, which parses nothing that is written in it. */
export function inline(line: Line, drawing: Drawing, setting: Setting = {}): readonly Block[] {
  return line.flatMap((span) => element(span, drawing, setting));
}

function element(span: Span, drawing: Drawing, { strong, silent }: Setting): readonly Block[] {
  const bold = strong === true ? 'bold' : undefined;
  if (typeof span === 'string') return literal(span, bold);
  if ('person' in span) {
    const id = slackId(span.person, drawing);
    if (id === undefined || silent === true) return literal(span.person.name, bold);
    return [{ type: 'user', user_id: id }];
  }
  if ('at' in span) return [date(span, strong === true)];
  switch (span.as) {
    case 'bold':
    case 'fails':
      return literal(span.text, 'bold');
    case 'code':
      return literal(span.text, 'code');
    case 'better':
    case 'worse':
    case 'subtle':
      return literal(span.text, bold);
  }
}

const formats = {
  date: '{date_short_pretty}',
  time: '{time}',
  'date-time': '{date_short_pretty} {time}',
} as const;

type Time = Extract<Span, { readonly at: string }>;

function date({ at, show, fallback }: Time, strong: boolean): Block {
  return {
    type: 'date',
    timestamp: Math.floor(Date.parse(at) / 1000),
    format: formats[show],
    fallback: clean(fallback) || at,
    ...(strong ? { style: { bold: true } } : {}),
  };
}
