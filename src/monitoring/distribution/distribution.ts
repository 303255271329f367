/**
 * A distribution by what share of it lies at or below a value. Knots ascend in both; between two
 * of them the share grows evenly, and two at one value are a jump: that many records have it.
 */
export type Distribution = {
  readonly knots: readonly { readonly at: number; readonly share: number }[];
  /** How many records it is of. */
  readonly count: number;
};

/** The same from weighted spans in any order; undefined where nothing is in them. */
export function distributionOf(spans: readonly Span[]): Distribution | undefined {
  const sorted = spans.filter(({ count }) => count > 0).toSorted((a, b) => a.from - b.from);
  const count = sorted.reduce((sum, span) => sum + span.count, 0);
  if (count === 0 || !Number.isFinite(count)) return undefined;
  let summed = 0;
  let reached = -Infinity;
  const knots = sorted.flatMap((span) => {
    // Bounds are rounded where they are written, so that one span may begin within the last.
    const from = Math.max(span.from, reached);
    reached = Math.max(span.to, from);
    const below = summed / count;
    summed += span.count;
    return [
      { at: from, share: below },
      { at: reached, share: summed / count },
    ];
  });
  return { knots, count };
}

/** This many records lie between two values, evenly; `from` and `to` may be one. */
export type Span = { readonly from: number; readonly to: number; readonly count: number };
