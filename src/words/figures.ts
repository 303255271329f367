import type { Requirement } from '../policy.ts';

const nbsp = '\u00a0';

/** Finer than this no figure of a card is written, unless it would tell nothing else. */
const finest = 6;

/** How many decimals tell these numbers apart, alike for all of them. */
export function decimalsFor(values: readonly number[]): number {
  const usual = Math.max(0, ...values.map((value) => Math.min(needed(value), usualFor(value))));
  for (let decimals = usual; decimals < finest; decimals += 1) {
    if (apart(values, decimals)) return decimals;
  }
  return finest;
}

/** A number with thousands separated and U+2212 as minus, such as `450,000` or `−0.011`. */
export function figure(value: number, decimals: number): string {
  const rounded = Math.abs(value).toFixed(decimals);
  const tiny = value !== 0 && Number(rounded) === 0;
  const text = tiny ? Math.abs(value).toPrecision(2) : rounded;
  const [whole = '', part] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/gu, ',');
  const sign = value < 0 && (tiny || Number(rounded) !== 0) ? '−' : '';
  return `${sign}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** The same with its sign written, such as `+0.02`. */
export function signed(value: number, decimals: number): string {
  const text = figure(value, decimals);
  return value < 0 ? text : `+${text}`;
}

/** A number and its unit that do not part: `142 ms`, `31%`. */
export function withUnit(text: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return text;
  return unit === '%' ? `${text}%` : `${text}${nbsp}${unit}`;
}

/** The numbers a requirement names. */
export function limitsOf(requirement: Requirement): readonly number[] {
  if ('above' in requirement) return [requirement.above];
  if ('atLeast' in requirement) return [requirement.atLeast];
  if ('below' in requirement) return [requirement.below];
  if ('atMost' in requirement) return [requirement.atMost];
  return requirement.between;
}

function usualFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 1;
  return size >= 10 ? 2 : 3;
}

/** Decimals this number has, as it is written. */
function needed(value: number): number {
  if (!Number.isFinite(value)) return 0;
  const [, part = ''] = String(value).split('.');
  return part.includes('e') ? finest : part.length;
}

function apart(values: readonly number[], decimals: number): boolean {
  const different = new Set(values);
  return new Set([...different].map((value) => value.toFixed(decimals))).size === different.size;
}
