import { keepsAgainAt } from './keeps.ts';
import { rulingsOf, type Scene } from './scene.ts';

/** No event tells what another account does: with its own card, or with an invitation. */
const elsewhere = 10 * 60_000;
/** AWS shows a card a moment after it was accepted. */
const moment = 30_000;

/**
 * When time alone has something done, or ends the votes on an approval, and when to see what
 * another account has done.
 */
export function lookAgain(scene: Scene): Date | undefined {
  const { seen, recorded } = scene;
  const ends = rulingsOf(scene).flatMap(({ rule }) => rule?.expiresAt ?? []);
  const kept = keepsAgainAt(seen, recorded) ?? [];
  const other = otherwise(seen);
  const wait = other === undefined ? [] : new Date(recorded.now.getTime() + other);
  const [first] = [kept, wait, ...ends.filter((at) => at > recorded.now)]
    .flat()
    .toSorted((a, b) => a.getTime() - b.getTime());
  return first;
}

function otherwise({ judged, shown }: Scene['seen']): number | undefined {
  const { received, shares } = shown;
  if (judged.status === 'unshared' && received?.is === 'accepted') return moment;
  return received || shares.some(({ is }) => is === 'pending') ? elsewhere : undefined;
}
