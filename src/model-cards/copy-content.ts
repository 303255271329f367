import type { Json, JsonObject } from '../json.ts';
import type { CardKind } from './content-fields.ts';
import { copiedDigest } from './copied-digest.ts';
import { copiedItems } from './copied-items.ts';
import { copiedMembers, type CopiedNames } from './copied-members.ts';
import { copiedParts, type CopiedPart } from './copied-parts.ts';
import { copiedValue } from './copied-value.ts';
import { readField } from './read-field.ts';
import { saidIn } from './said-in.ts';
import { writeField } from './write-field.ts';

export type CopyOptions = {
  /** The kind of the card that is copied to. */
  readonly to: CardKind;
  /** `copiedDigests` of the truth as it was copied last; without it, nothing is taken away. */
  readonly before?: readonly string[];
};

/**
 * The copy with what the truth says, part by part as `copiedParts` names them. What the truth says
 * no more goes where the copy still says what was copied `before`. Everything else stays, Ringi's
 * own entries on either card as well.
 */
export function copyContent(
  truth: JsonObject,
  copy: JsonObject,
  { to, before = [] }: CopyOptions,
): JsonObject {
  const last = new Set(before);
  return copiedParts.reduce((made, part) => {
    const there = readField(copy, part.path);
    const said = saidIn(part, readField(truth, part.path), to);
    const value = copied(part, {
      said,
      there,
      wasCopied: (name, value) => last.has(copiedDigest([...part.path, name], value)),
    });
    return value === there ? made : writeField(made, part.path, value);
  }, copy);
}

function copied({ by }: CopiedPart, names: CopiedNames): Json | undefined {
  switch (by) {
    case 'whole': {
      const { said, there, wasCopied } = names;
      return copiedValue({ now: said.get(''), there, wasCopied: (each) => wasCopied('', each) });
    }
    case 'name':
      return copiedItems(names);
    case 'key':
      return copiedMembers(names);
  }
}
