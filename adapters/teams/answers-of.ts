import type { Click } from '../../src/index.ts';

/** What was written into a form, by the ids of its fields; `inputIds` may have numbered them. */
export function answersOf(data: unknown): Click['answers'] {
  const texts = Object.entries(Object(data)).flatMap(([id, text]) =>
    typeof text === 'string' ? [[id.replace(/-\d+$/, ''), text] as const] : [],
  );
  return Object.fromEntries(texts);
}
