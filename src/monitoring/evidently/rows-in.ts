import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';

/** How many records were looked at, where any metric counted them. */
export function rowsIn(results: readonly unknown[]): Rows {
  const rows = (side: string) =>
    results.flatMap(
      (result) => numberOf(memberOf(memberOf(result, side), 'number_of_rows')) ?? [],
    )[0];
  return { before: rows('reference'), now: rows('current') };
}

/** Numbers of records. */
export type Rows = { readonly before: number | undefined; readonly now: number | undefined };
