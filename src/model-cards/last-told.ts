import type { JsonObject } from '../json.ts';
import { entriesIn } from './entries-in.ts';
import { summaryIn } from './summary-in.ts';

/** The greatest number of the journal's records that a content tells of; 0 where it tells of none. */
export function lastTold(content: JsonObject): number {
  return Math.max(0, ...entriesIn(content), summaryIn(content)?.last ?? 0);
}
