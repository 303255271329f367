/** The key of audit record `n`: `journal/` and `n` in 12 digits, so that key order is chain order. */
export function journalKey(n: number): string {
  return `journal/${String(n).padStart(12, '0')}`;
}
