import type { Json, JsonObject } from '../json.ts';
import type { CardKind } from './content-fields.ts';
import { copiedItems } from './copied-items.ts';
import { copiedMembers } from './copied-members.ts';
import { copiedParts, type CopiedPart } from './copied-parts.ts';
import { copiedValue, type CopiedValues } from './copied-value.ts';
import { isOwn } from './is-own.ts';
import { memberOf } from './member-of.ts';
import { readField } from './read-field.ts';
import { writeField } from './write-field.ts';

export type CopyOptions = {
  /** The kind of the card that is copied to. */
  readonly to: CardKind;
  /** The truth as it was copied last; without it, nothing is taken away. */
  readonly before?: JsonObject;
};

/**
 * The copy with what the truth says, part by part as `copiedParts` names them. What the truth says
 * no more goes where the copy still says what was copied `before`. Everything else stays, Ringi's
 * own entries on either card as well.
 */
export function copyContent(
  truth: JsonObject,
  copy: JsonObject,
  { to, before = {} }: CopyOptions,
): JsonObject {
  return copiedParts.reduce((made, part) => {
    const there = readField(copy, part.path);
    const value = copied(part, to, {
      now: readField(truth, part.path),
      was: readField(before, part.path),
      there,
    });
    return value === there ? made : writeField(made, part.path, value);
  }, copy);
}

function copied({ by, path }: CopiedPart, to: CardKind, values: CopiedValues): Json | undefined {
  switch (by) {
    case 'whole':
      return copiedValue(values);
    case 'name':
      return copiedItems(values, (item, name) => isCopied(item, name, path, to));
    case 'key':
      return copiedMembers(values, (key) => !isOwn({ key }));
  }
}

/** Neither what Ringi wrote on one card is copied to the other, nor what its kind would refuse. */
function isCopied(item: Json, name: string, path: readonly string[], to: CardKind): boolean {
  const list = path.at(-1) ?? '';
  if (list === 'evaluation_details') return !isOwn({ evaluation: name });
  // A model package's card takes no hyper-parameter without a value.
  const value = memberOf(item, 'value');
  return to === 'standalone' || !list.endsWith('hyper_parameters') || (value ?? '') !== '';
}
