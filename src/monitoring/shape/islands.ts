/** A bin of a histogram: how many records lie in it, and how wide it is. */
export type Bin = { readonly count: number; readonly width: number };

/** A run of bins, first and last included. */
export type Island = { readonly first: number; readonly last: number };

/**
 * What stands above a density (records per width) as if it were a sea, when no island may be left
 * that costs less than `least` records to be rid of: either it is sunk, by those it has above the
 * level, or it is joined to its neighbour, by those that are lacking between them. The cheapest goes
 * first, which leaves the islands that hold the most records above the level, whatever their number.
 */
export function islands(bins: readonly Bin[], level: number, least: number): readonly Island[] {
  let pieces = piecesOf(bins, level);
  while (pieces.length > 1) {
    const cheapest = pieces.reduce((a, b) => (b.records < a.records ? b : a));
    if (cheapest.records >= least) break;
    pieces = without(pieces, pieces.indexOf(cheapest));
  }
  return pieces.filter(({ isLand }) => isLand);
}

/** Land or water, by turns; `records`: how many it has above the level, or lacks to it. */
type Piece = Island & { readonly isLand: boolean; readonly records: number };

function piecesOf(bins: readonly Bin[], level: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [i, { count, width }] of bins.entries()) {
    const above = count - level * width;
    const before = pieces.at(-1);
    const piece = { first: i, last: i, isLand: above > 0, records: above > 0 ? above : -above };
    if (before?.isLand === piece.isLand) pieces.splice(-1, 1, joined(before, piece));
    else pieces.push(piece);
  }
  // The open sea is no gap.
  return pieces.slice(pieces[0]?.isLand ? 0 : 1, pieces.at(-1)?.isLand ? undefined : -1);
}

function joined(a: Piece, b: Piece): Piece {
  const records = a.isLand === b.isLand ? a.records + b.records : a.records - b.records;
  return { first: a.first, last: b.last, isLand: a.isLand, records };
}

/** Sinks an island or fills a gap: it becomes one with what is on either side. */
function without(pieces: readonly Piece[], at: number): readonly Piece[] {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece === undefined) return pieces;
  // At the outer shore the gap is open sea now.
  if (before === undefined) return pieces.slice(2);
  if (after === undefined) return pieces.slice(0, -2);
  return pieces.toSpliced(at - 1, 3, joined(joined(before, piece), after));
}
