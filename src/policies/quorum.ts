import type { Need, Policy, Seat, Voter } from '../policy.ts';
import { fillSeats } from './fill-seats.ts';
import { seatsOf, type QuorumSentence } from './seats-of.ts';

/** Enough people, one for each seat; the voter's own vote counts as given. */
export function quorum(sentence: QuorumSentence): Policy {
  const places = seatsOf(sentence);
  return ({ votes, voter }) => {
    const fillers = fillSeats(places, distinct(voter ? [...votes, voter] : votes));
    const seats = places.map((place, n): Seat => {
      const filler = fillers[n];
      return filler === undefined ? place : { ...place, voter: filler };
    });
    const needs = needsOf(seats.filter((seat) => seat.voter === undefined));
    return needs.length === 0 ? { status: 'permit', seats } : { status: 'pending', needs, seats };
  };
}

/** One person is one vote, by whatever account; what is known last of their groups holds. */
function distinct(voters: readonly Voter[]) {
  return [...new Map(voters.map(({ person, groups }) => [person.id, groups]))].map(
    ([id, groups]) => ({ id, groups }),
  );
}

function needsOf(empty: readonly Seat[]): readonly Need[] {
  return [...new Set(empty.map(({ of }) => of))].map((of) => {
    const count = empty.filter((seat) => seat.of === of).length;
    return of === undefined ? { count } : { count, of };
  });
}
