import type { Line } from '../card.ts';
import { plain } from '../words/plain.ts';

/** A line as plain text: people by name, times by their fallback. */
export function textOfLine(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('person' in span) return plain(span.person.name, 80);
      return 'at' in span ? span.fallback : span.text;
    })
    .join('');
}
