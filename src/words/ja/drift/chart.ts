import type { Line } from '../../../card.ts';
import type { CountedUnit, DriftCurve } from '../../drift-facts.ts';
import { plainName } from '../../plain.ts';
import { both } from '../lists.ts';
import { quote } from '../quote.ts';

const units: Readonly<Record<CountedUnit, string>> = {
  years: '年',
  months: 'か月',
  weeks: '週',
  days: '日',
  hours: '時間',
  minutes: '分',
  seconds: '秒',
};

/** The chart of the worst feature, and the sentence that says the same. */
export const chart = {
  unit: (of: DriftCurve['of']) => (of === 'records' ? 'レコードの割合 (%)' : '寄与度の割合 (%)'),
  x: ({ name, of, unit }: Pick<DriftCurve, 'name' | 'of' | 'unit'>) => {
    if (of === 'attribution') return '特徴量';
    return unit === undefined ? plainName(name, 40) : units[unit];
  },
  baseline: '基準',
  now: '現在',
  says,
} as const;

function says({ name, of: whole, unit, says: facts }: DriftCurve): Line {
  const it = plainName(name, 48);
  const of = unit === undefined ? '' : ` ${units[unit]}`;
  if (facts.is === 'most') {
    const { before, now } = facts;
    const at = facts.named ? quote(plainName(facts.label, 32)) : `${facts.label}${of} `;
    const what = whole === 'records' ? 'レコード' : '寄与度';
    return [`${it}：${at}が${what}に占める割合は、基準 ${before}、現在 ${now}。`];
  }
  const { before, now } = facts;
  const was =
    before.length === 0 ? `${it}：基準に山なし。` : `${it}：基準の山は ${at(before, of)}。`;
  if (now.length === 0) return [`${was}現在は山なし。`];
  if (before.join() === now.join()) return [`${was}現在も同じ。`];
  const many = now.length === 1 ? at(now, of) : `${joined(now, of)}の ${now.length} つ`;
  return [`${was}現在は ${many}。`];
}

/** `6–8 年に 1 つ`. */
function at(peaks: readonly string[], of: string): string {
  return `${joined(peaks, of)}に ${peaks.length} つ`;
}

/** Spans side by side; figures alone stand apart from what follows. */
function joined(peaks: readonly string[], of: string): string {
  return of === '' ? `${both(peaks)} ` : peaks.map((peak) => `${peak}${of}`).join('と ');
}
