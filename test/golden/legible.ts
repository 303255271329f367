import type { Json } from '../../src/index.ts';

/** The same value for a reader: JSON that travels as text is shown as what it is. */
export function legible(value: Json): Json {
  if (typeof value === 'string') return parsed(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Json) => legible(one));
  const members = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, legible(inner)] satisfies [string, Json]],
  );
  return Object.fromEntries(members);
}

function parsed(text: string): Json {
  return text.startsWith('{"') ? JSON.parse(text) : text;
}
