import type { EndpointState } from '../../../src/index.ts';
import type { Situation } from './situation.ts';

/** A situation as titles name it; a card of one that is well hangs nowhere. */
export function stateOf(situation: Situation): EndpointState {
  switch (situation.is) {
    case 'down':
      return situation.status;
    case 'changing':
      return 'changing';
    case 'resolved':
    case 'well':
      return 'resolved';
  }
}
