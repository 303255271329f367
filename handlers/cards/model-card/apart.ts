import { plain } from '../../../src/index.ts';

/** So many characters of each are shown, and so many before the first that differs. */
const [longest, before] = [160, 24];

/** Two texts on one line each, from a little before where they begin to differ. */
export function apart(old: string, young: string): readonly [old: string, young: string] {
  const [a, b] = [plain(old, old.length), plain(young, young.length)];
  // What differs in line ends and white space alone is shown whole.
  const at = a === b ? 0 : Math.max(0, common(a, b) - before);
  return [excerpt(a, at), excerpt(b, at)];
}

function common(a: string, b: string): number {
  const [first, second] = [Array.from(a), Array.from(b)];
  const at = first.findIndex((character, n) => character !== second[n]);
  return at < 0 ? first.length : at;
}

function excerpt(text: string, at: number): string {
  const rest = Array.from(text).slice(at).join('');
  if (rest === '') return '';
  return plain(at === 0 ? rest : `…${rest}`, longest);
}
