import type { Json, JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { withMember } from './with-member.ts';

/**
 * The content with this evaluation: in the one of its name, whose other keys stay (one that is
 * undefined here goes), or behind all others. Where the evaluations are no list, the content is
 * answered as it is.
 */
export function withDetail(
  content: JsonObject,
  detail: JsonObject & { readonly name: string },
): JsonObject {
  const details = memberOf(content, 'evaluation_details');
  if (details !== undefined && !Array.isArray(details)) return content;
  const there: readonly Json[] = details ?? [];
  const at = there.findIndex((one) => memberOf(one, 'name') === detail.name);
  const old = there[at];
  const start: JsonObject = isObject(old) ? old : {};
  const made = Object.entries(detail).reduce(
    (one, [key, value]) => withMember(one, key, value),
    start,
  );
  const told = at === -1 ? [...there, made] : there.with(at, made);
  if (JSON.stringify(told) === JSON.stringify(there)) return content;
  return withMember(content, 'evaluation_details', told);
}
