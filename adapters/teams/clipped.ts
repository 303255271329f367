import type { Json } from '../../src/index.ts';
import type { Payload } from './adaptive-card.ts';

/** The same card, no run of it longer than so many characters. */
export function clipped({ summary, card }: Payload, length: number): Payload {
  return { summary, card: shorter(card, length) };
}

function shorter(value: Json, length: number): Json {
  if (Array.isArray(value)) return value.map((item: Json) => shorter(item, length));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'text' && typeof member === 'string' && 'type' in value && value.type === 'TextRun'
        ? short(member, length)
        : shorter(member ?? null, length),
    ]),
  );
}

function short(text: string, length: number): string {
  // Half a time would be none; no other text begins like this.
  if (text.startsWith('{{')) return text;
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}
