import type { Words } from '../../../src/index.ts';
import type { Judged } from './seen.ts';

/** Which sections of a model card differ, in words, when votes fall. */
export function changed(before: Judged, after: Judged, words: Words): string {
  const keys = new Set([...Object.keys(before.sections), ...Object.keys(after.sections)]);
  const sections = [...keys].filter((key) => before.sections[key] !== after.sections[key]);
  return words.modelCard.changed(sections, before.status !== after.status);
}
