import type { IncidentSettings, Recorded, Sketch } from '../../../src/index.ts';

/**
 * When an incident's card is put up: never where nothing fires or nobody is to be told; else once
 * it has waited for others of its kind.
 */
export function postAt(
  tells: boolean,
  { round }: Pick<Recorded, 'round'>,
  { groupWait }: Pick<IncidentSettings, 'groupWait'>,
): Pick<Sketch, 'postAt'> {
  if (!tells) return { postAt: 'never' };
  const since = round?.openedAt;
  return since === undefined ? {} : { postAt: new Date(new Date(since).getTime() + groupWait) };
}
