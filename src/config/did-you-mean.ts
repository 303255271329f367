import { nearest } from '../nearest.ts';

/** " (did you mean …?)" where one of the known words is close to this one, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` (did you mean ${meant}?)`;
}
