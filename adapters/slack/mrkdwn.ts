import type { Line, Span } from '../../src/index.ts';
import { disarm } from './disarm.ts';
import type { Drawing } from './drawing.ts';
import { slackId } from './slack-id.ts';

/** A line for the few places that take only mrkdwn: escaped, with its marks disarmed. */
export function mrkdwn(line: Line, drawing: Drawing): string {
  return line.map((span) => written(span, drawing)).join('');
}

function written(span: Span, drawing: Drawing): string {
  if (typeof span === 'string') return disarm(span);
  if ('person' in span) {
    const id = slackId(span.person, drawing);
    return id === undefined ? disarm(span.person.name) : `<@${id}>`;
  }
  if ('at' in span) {
    const format = {
      date: '{date_short_pretty}',
      time: '{time}',
      'date-time': '{date_short_pretty} {time}',
    };
    const fallback = disarm(span.fallback).replaceAll('|', '/');
    return `<!date^${Math.floor(Date.parse(span.at) / 1000)}^${format[span.show]}|${fallback}>`;
  }
  return span.as === 'bold' || span.as === 'fails' ? `*${disarm(span.text)}*` : disarm(span.text);
}
