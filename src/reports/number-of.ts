/** A finite number, given as a number or as its text; undefined for "NaN", "Infinity" and the rest. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  // No number is longer, and on megabytes of digits the pattern would take minutes.
  if (typeof value === 'string' && (value.length > 64 || !decimal.test(value))) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  // JSON keeps no sign of a zero.
  return number === 0 ? 0 : number;
}

const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
