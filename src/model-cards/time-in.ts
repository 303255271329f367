import type { Json } from '../json.ts';

/** The time an entry begins with, as it is written; undefined where somebody took it out. */
export function timeIn(entry: Json | undefined): string | undefined {
  return typeof entry === 'string' ? /^\d{4}-\S{1,30}(?= )/u.exec(entry)?.[0] : undefined;
}
