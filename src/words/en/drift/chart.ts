import type { Line } from '../../../card.ts';
import type { DriftCurve } from '../../drift-words.ts';
import { plainName } from '../../plain.ts';
import { and } from '../lists.ts';
import { quote } from '../quote.ts';
import { capital } from '../capital.ts';

const numbers = ['no peak', 'one peak', 'two peaks', 'three peaks'];
const counted = ['none', 'one', 'two', 'three'];

/** The chart of the worst feature, and the sentence that says the same. */
export const chart = {
  unit: (of: DriftCurve['of']) => (of === 'records' ? '% of records' : '% of attribution'),
  x: ({ name, of, unit }: Pick<DriftCurve, 'name' | 'of' | 'unit'>) => {
    if (of === 'attribution') return 'Feature';
    return unit === undefined ? plainName(name, 40) : capital(unit);
  },
  baseline: 'Baseline',
  now: 'Now',
  says,
} as const;

function says({ name, of: whole, unit, says: facts }: DriftCurve): Line {
  const it = plainName(name, 48);
  const of = unit === undefined ? '' : ` ${unit}`;
  if (facts.is === 'most') {
    const { before, now } = facts;
    const at = facts.named ? quote(plainName(facts.label, 32)) : `${facts.label}${of}`;
    const what = whole === 'records' ? 'records' : 'attribution';
    return [`${it}: ${at} has ${now} of the ${what} now, ${before} in the baseline.`];
  }
  const { before, now } = facts;
  const head = `${it}: the baseline has ${many(before.length)}`;
  const was = before.length === 0 ? `${head}.` : `${head}, ${at(before, of)}.`;
  if (before.length !== now.length) {
    const are = `Now there ${now.length === 1 ? 'is' : 'are'} ${counted[now.length] ?? now.length}`;
    return [now.length === 0 ? `${was} ${are}.` : `${was} ${are}, ${at(now, of)}.`];
  }
  if (before.join() === now.join()) return [`${was} Now it is the same.`];
  return [`${was} Now ${now.length === 1 ? 'it is' : 'they are'} ${at(now, of)}.`];
}

function many(n: number): string {
  return numbers[n] ?? `${n} peaks`;
}

function at(peaks: readonly string[], of: string): string {
  return `at ${and(peaks)}${of}`;
}
