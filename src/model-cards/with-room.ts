import type { Json, JsonObject } from '../json.ts';
import { contentLength } from './content-length.ts';
import { contentMax } from './content-max.ts';
import { isOwn } from './is-own.ts';
import { listed } from './listed.ts';
import { nameOf } from './name-of.ts';
import { withMember } from './with-member.ts';

export type EvaluationRoom = {
  /** The evaluation of the version the card speaks of. */
  readonly spoken: string;
  /** So many characters stay free below the service's limit, for what people write. */
  readonly room: number;
};

/**
 * The content without as many of Ringi's own evaluations as have to give way, that of the lowest
 * version first. The one that is spoken of may stand in the margin, and goes last.
 */
export function withRoom(content: JsonObject, { spoken, room }: EvaluationRoom): JsonObject {
  const own = listed(content)
    .flatMap((detail) => nameOf(detail) ?? [])
    .filter((name) => isOwn({ evaluation: name }));
  const older = own.filter((name) => name !== spoken).toSorted((a, b) => rank(a) - rank(b));
  const left = older.reduce(
    (made, name) => (contentLength(made) <= contentMax - room ? made : without(made, name)),
    content,
  );
  return contentLength(left) <= contentMax ? left : without(left, spoken);
}

function rank(name: string): number {
  return Number(name.slice(name.lastIndexOf('v') + 1));
}

function without(content: JsonObject, name: string): JsonObject {
  const kept: readonly Json[] = listed(content).filter((detail) => nameOf(detail) !== name);
  if (kept.length === listed(content).length) return content;
  return withMember(content, 'evaluation_details', kept.length === 0 ? undefined : kept);
}
