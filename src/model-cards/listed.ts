import type { Json, JsonObject } from '../json.ts';
import { memberOf } from './member-of.ts';

/** The evaluations as they stand in a content; none where they are no list. */
export function listed(content: JsonObject): readonly Json[] {
  const details = memberOf(content, 'evaluation_details');
  return Array.isArray(details) ? details : [];
}
