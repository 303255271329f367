import { keepsAgainAt } from './keeps.ts';
import { rulingsOf, type Scene } from './scene.ts';

/** No event we hear tells what another account does: with its own card, or with an invitation. */
const elsewhere = 10 * 60_000;
/** Nor that a share which works was ended there. */
const hour = 60 * 60_000;
/** AWS shows a card a moment after it was accepted; what it does not show soon is denied to us. */
const moment = 30_000;
const soon = 5 * 60_000;

/**
 * When time alone has something done, or ends the votes on an approval, and when to see what
 * another account has done.
 */
export function lookAgain(scene: Scene): Date | undefined {
  const { seen, recorded } = scene;
  const ends = rulingsOf(scene).flatMap(({ rule }) => rule?.expiresAt ?? []);
  const kept = keepsAgainAt(seen, recorded) ?? [];
  const other = otherwise(scene);
  const wait = other === undefined ? [] : new Date(recorded.now.getTime() + other);
  const [first] = [kept, wait, ...ends.filter((at) => at > recorded.now)]
    .flat()
    .toSorted((a, b) => a.getTime() - b.getTime());
  return first;
}

function otherwise({ seen: { judged, shown }, recorded }: Scene): number | undefined {
  const { received, shares } = shown;
  if (judged.status === 'unshared' && isJustAccepted(recorded)) return moment;
  if (received || shares.some(({ is }) => is === 'pending')) return elsewhere;
  return shares.some(({ is }) => is === 'accepted') ? hour : undefined;
}

function isJustAccepted({ executions, now }: Scene['recorded']): boolean {
  return executions.some(
    ({ decision, status, endedAt = '' }) =>
      decision.verb === 'acceptShare' &&
      status === 'done' &&
      now.getTime() - new Date(endedAt).getTime() < soon,
  );
}
