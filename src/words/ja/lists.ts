/** `a、b、c`. */
export function and(items: readonly string[]): string {
  return items.join('、');
}

/** `a と b`: names in Latin letters stand apart from Japanese text. */
export function both(items: readonly string[]): string {
  return items.join(' と ');
}

/** People by name, each with さん. */
export function named(names: readonly string[]): string {
  return names.map((name) => `${name} さん`).join('、');
}
