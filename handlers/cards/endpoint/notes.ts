import type { Note } from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { leadOf, mutedBy, type Scene } from './scene.ts';

/** Once for each incident: down again, resolved. The card itself tells of the first one. */
export function notes(scene: Scene): readonly Note[] {
  const { situation, words, recorded } = scene;
  if (mutedBy(scene)) return [];
  const says = words.endpoint.notes;
  const relapses = recorded.watch?.alert?.relapses ?? 0;
  if (situation.is === 'down' && relapses > 0) {
    const text = says.opened(leadOf(scene), words.endpoint.advice(situation.status));
    return [{ key: `opened/${situation.since}`, ...text, mentions: [] }];
  }
  if (situation.is === 'resolved' && isFresh(situation.at, recorded.now)) {
    return [{ key: `resolved/${situation.since}`, ...says.resolved, mentions: [] }];
  }
  return [];
}
