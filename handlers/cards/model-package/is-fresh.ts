/** Whoever comes late to a thread is not told what is long past. */
const fresh = 2 * 24 * 60 * 60_000;

/** Whether what happened at `at` (ISO 8601) is still news. */
export function isFresh(at: string | undefined, now: Date): boolean {
  return at !== undefined && now.getTime() - new Date(at).getTime() < fresh;
}
