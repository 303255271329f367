import type { Judgement } from '../../src/index.ts';

function nothing(): never {
  throw new Error('nobody is asked on this card');
}

/** The judgement of a card on which nobody decides anything. */
export const unasked: Judgement = {
  of: nothing,
  ahead: [],
  votes: () => [],
  people: () => [],
  personOf: () => undefined,
  person: () => undefined,
};
