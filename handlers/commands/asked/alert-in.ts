import { cardId, type OpenCard, type WatchedAlert } from '../../../src/index.ts';
import type { Alerts } from './alerts-of.ts';

/** The alert that fires on a card, if one does: it is told as an incident, not as votes. */
export function alertIn(
  { ref }: Pick<OpenCard, 'ref'>,
  { firing }: Pick<Alerts, 'firing'>,
): WatchedAlert | undefined {
  return firing.find(({ alert }) => cardId(alert.ref) === cardId(ref));
}
