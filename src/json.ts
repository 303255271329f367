import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a ledger, a card and a chat carry: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export type JsonObject = { readonly [key: string]: Json | undefined };

/** The one text of a JSON value: keys in code-unit order, no white space, absent members left out. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of the canonical text, in hex. */
export function digest(value: Json): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** Parses any JSON value. */
export const json: z.ZodType<Json> = z.json();
