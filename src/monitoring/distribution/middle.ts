/** The middle of a bin, also of one so far out that the sum of its ends is no number. */
export function middle(from: number, to: number): number {
  // JSON has no zero with a sign, so a report has none.
  return from / 2 + to / 2 + 0;
}
