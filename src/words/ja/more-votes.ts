/** What is said below a form while the vote it casts is not the last one; `missing`: with it. */
export function moreVotes(missing: number): readonly string[] {
  return missing > 1 ? [`あなたのほかに、あと ${missing - 1} 名必要です。`] : [];
}
