import type { Seen, ServiceLevelState } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { watchedUntil, type Situation } from './situation.ts';

/** A situation as the words have it; a card of one that is well hangs nowhere. */
export function stateOf(seen: Seen<Judged, Shown>, situation: Situation): ServiceLevelState {
  const { going, successor } = seen.shown;
  switch (situation.is) {
    case 'well': {
      const { createdAt, endedAt: since = createdAt } = seen.shown.execution;
      return { is: 'met', since, at: since };
    }
    case 'breached': {
      const { breaches } = situation;
      return going ? { is: 'returning', ...going, breaches } : { is: 'breached', breaches };
    }
    case 'resolved': {
      const { since, at } = situation;
      if (situation.by === 'successor' && successor) {
        const { version, rollback } = successor;
        return { is: 'replaced', since, at, by: version, rolledBack: rollback };
      }
      return { is: at < watchedUntil(seen) ? 'met' : 'unwatched', since, at };
    }
  }
}
