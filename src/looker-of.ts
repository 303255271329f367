import type { Decision, Round } from './round.ts';

/** Who looks at an incident, since when. */
export type Looker = { readonly person: Decision['person']; readonly since: string };

/**
 * Who looks at the incident that began at `about`: whoever claimed it last, or took it over. It is
 * handed over by a click of somebody else, and let go by a click of the one who looks. `rounds`
 * are those of its card, oldest first: a decision ends one, and the incident goes on in the next.
 */
export function lookerOf(rounds: readonly Round[], about: string): Looker | undefined {
  return rounds
    .filter((round) => round.about === about)
    .flatMap(({ votes }) => votes)
    .reduce<Looker | undefined>((looker, { verb, person, at }) => {
      if (verb !== 'claim' && verb !== 'handOver') return looker;
      if (verb === 'handOver' && looker?.person.id === person.id) return undefined;
      return { person, since: at };
    }, undefined);
}
