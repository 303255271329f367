/** What is said below a form while the vote it casts is not the last one; `missing`: with it. */
export function moreVotes(missing: number): readonly string[] {
  return missing > 1 ? [`Needs ${missing - 1} more after yours.`] : [];
}
