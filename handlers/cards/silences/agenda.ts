import type { Agenda, Recorded } from '../../../src/index.ts';
import { silenceKey } from '../../actions/plan/silence-key.ts';

/**
 * To silence, and to end what is silenced: whoever may, whenever they like, so nobody is asked. Each
 * silence ends a round and is asked for under the next one's number: a click that is delivered
 * again under another id finds its own vote, and silences nothing twice.
 */
export function agenda({ round, watch }: Recorded): Agenda {
  const next = round?.status === 'open' ? round.n : (round?.n ?? 0) + 1;
  const active = watch?.silences ?? [];
  return {
    about: 'silences',
    waits: false,
    asks: [
      { verb: 'silence', on: String(next) },
      ...active.map((each) => ({ verb: 'unsilence', on: silenceKey(each) })),
    ],
  };
}
