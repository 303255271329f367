import type { Json, JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';
import { isOwn } from './is-own.ts';
import { memberOf } from './member-of.ts';
import { withMember } from './with-member.ts';

/**
 * What people (and their pipelines) wrote: the content without Ringi's own entries and evaluations,
 * and without the empty lists and objects they stood in, whoever made those.
 */
export function withoutOwn(content: JsonObject): JsonObject {
  return withoutOwnEntries(withoutOwnEvaluations(content));
}

function withoutOwnEvaluations(content: JsonObject): JsonObject {
  const details = memberOf(content, 'evaluation_details');
  if (!Array.isArray(details)) return content;
  const kept = details.filter((detail: Json) => {
    const name = memberOf(detail, 'name');
    return typeof name !== 'string' || !isOwn({ evaluation: name });
  });
  return withMember(content, 'evaluation_details', kept.length === 0 ? undefined : kept);
}

function withoutOwnEntries(content: JsonObject): JsonObject {
  const information = memberOf(content, 'additional_information');
  if (!isObject(information)) return content;
  const details = memberOf(information, 'custom_details');
  const rest = isObject(details)
    ? withMember(information, 'custom_details', unlessEmpty(entriesOfPeople(details)))
    : information;
  return withMember(content, 'additional_information', unlessEmpty(rest));
}

function entriesOfPeople(details: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(details).filter(([key]) => !isOwn({ key })));
}

function unlessEmpty(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
