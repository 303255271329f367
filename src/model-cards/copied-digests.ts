import type { JsonObject } from '../json.ts';
import type { CardKind } from './content-fields.ts';
import { copiedDigest } from './copied-digest.ts';
import { copiedParts } from './copied-parts.ts';
import { readField } from './read-field.ts';
import { saidIn } from './said-in.ts';

/** A digest of everything that copying this truth says in the copy, as `copyContent` asks for it. */
export function copiedDigests(truth: JsonObject, to: CardKind): readonly string[] {
  return copiedParts.flatMap((part) =>
    [...saidIn(part, readField(truth, part.path), to)].map(([name, value]) =>
      copiedDigest([...part.path, name], value),
    ),
  );
}
