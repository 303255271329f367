import { decimalsFor, figure, plain, plainName, type Json } from '../../../src/index.ts';

/** Any value of a content in one line of at most so many characters; '' for nothing. */
export function shownValue(value: Json | undefined, max: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return plain(value, max);
  if (typeof value === 'number') return numeric(value);
  if (typeof value === 'boolean') return String(value);
  return plain(Array.isArray(value) ? listed(value, max) : written(value, max), max);
}

/** A number as cards write numbers; one that is none as it is. */
function numeric(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const isFar = size !== 0 && (size >= 1e15 || size < 1e-6);
  return isFar ? value.toExponential(2) : figure(value, decimalsFor([value]));
}

function listed(items: readonly Json[], max: number): string {
  const isFlat = items.every((item) => typeof item !== 'object' || item === null);
  if (!isFlat) return written(items, max);
  return items
    .slice(0, 50)
    .map((item) => (typeof item === 'string' ? plainName(item, 160) : shownValue(item, 40)))
    .join(', ');
}

/** What is nested is shown as the JSON it is; only as much of it is written as is shown. */
function written(value: Json, max: number): string {
  return JSON.stringify(value).slice(0, max * 2);
}
