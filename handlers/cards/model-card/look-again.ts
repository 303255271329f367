import { keepsAgainAt } from './keeps.ts';
import { rulingsOf, type Scene } from './scene.ts';

/** When time alone has something done, or ends the votes on an approval. */
export function lookAgain(scene: Scene): Date | undefined {
  const { seen, recorded } = scene;
  const ends = rulingsOf(scene).flatMap(({ rule }) => rule?.expiresAt ?? []);
  const kept = keepsAgainAt(seen, recorded) ?? [];
  const [first] = [kept, ...ends.filter((at) => at > recorded.now)]
    .flat()
    .toSorted((a, b) => a.getTime() - b.getTime());
  return first;
}
