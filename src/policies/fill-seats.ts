/** A seat for a member of `of`, or for anybody. */
type Place = { readonly of?: string };
type Candidate = { readonly id: string; readonly groups: readonly string[] };

/**
 * Who fills which seat, so that as many seats as possible are filled: nobody fills two. A maximum
 * bipartite matching (Kuhn); seats named first are filled first. Answers an id for each seat.
 */
export function fillSeats(
  seats: readonly Place[],
  candidates: readonly Candidate[],
): readonly (string | undefined)[] {
  // In the order of their ids, so that the order in which people voted makes no difference.
  const people = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const seatOf = new Map<string, number>();

  const findFor = (seat: number, tried: Set<string>): boolean =>
    people.some(({ id, groups }) => {
      const of = seats[seat]?.of;
      if (tried.has(id) || (of !== undefined && !groups.includes(of))) return false;
      tried.add(id);
      const taken = seatOf.get(id);
      if (taken !== undefined && !findFor(taken, tried)) return false;
      seatOf.set(id, seat);
      return true;
    });

  for (const seat of seats.keys()) findFor(seat, new Set());
  const filledBy = new Map([...seatOf].map(([id, seat]) => [seat, id]));
  return seats.map((_, seat) => filledBy.get(seat));
}
