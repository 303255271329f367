import type { Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { incidentIn, troubleOf } from './trouble.ts';

/** Which incident it is: the runs tell, and the record where their listing ends within it. */
export function recall(seen: Seen<Judged, Shown>, recorded: Recorded): Seen<Judged, Shown> {
  const { judged, shown } = seen;
  const incident = incidentIn(seen, recorded);
  const { startsAt } = incident;
  if (startsAt === undefined || !troubleOf(incident, shown)) return seen;
  return { judged: { ...judged, startsAt }, shown };
}
