import type { CardKind } from './content-fields.ts';
import { knownPaths } from './known-paths.ts';

/** Whether a content of this kind of card may say something at this path; a detail has any key. */
export function isKnownPath(path: string, kind: CardKind): boolean {
  return (
    knownPaths(kind).includes(path) || /^additional_information\.custom_details\../su.test(path)
  );
}
