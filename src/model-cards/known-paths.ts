import { type CardKind, contentFields } from './content-fields.ts';
import { copiedParts } from './copied-parts.ts';

/**
 * Paths that say something of a content of this kind of card, as `ringi.yaml` names them: its
 * fields, what a pipeline writes, and every object and section around them.
 */
export function knownPaths(kind: CardKind): readonly string[] {
  const fields = contentFields.filter(({ kinds }) => kinds.includes(kind));
  const paths = [...fields, ...copiedParts].map(({ path }) => path);
  const around = paths.flatMap((path) => path.map((_, n) => path.slice(0, n + 1).join('.')));
  return [...new Set(around)];
}
