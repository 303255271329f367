import type { Note } from '../../../src/index.ts';
import { deciders } from '../deployment/deciders.ts';
import { rollbackNotes } from '../deployment/rollback-notes.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import type { Scene } from './scene.ts';

/** For those who brought it there, once for each incident: opened, who goes back, resolved. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded, seen, muted } = scene;
  const mentions = deciders(seen.shown.execution, scene);
  return [
    ...(muted ? [] : opened(scene)),
    ...recorded.executions
      .filter(({ createdAt }) => isFresh(createdAt, recorded.now))
      .flatMap((execution) => rollbackNotes(execution, scene, mentions)),
    ...(muted ? [] : resolved(scene)),
  ];
}

function opened(scene: Scene): readonly Note[] {
  const { situation, facts, words, recorded, seen } = scene;
  if (situation.is !== 'breached' || situation.breaches.length === 0) return [];
  const again = (recorded.watch?.alert?.relapses ?? 0) > 0;
  const { breaches } = situation;
  const text = words.serviceLevel.notes.opened(facts, breaches, again);
  const mentions = deciders(seen.shown.execution, scene);
  return [{ key: `opened/${situation.since}`, ...text, mentions }];
}

function resolved(scene: Scene): readonly Note[] {
  const { situation, facts, state, words, recorded, seen } = scene;
  if (situation.is !== 'resolved') return [];
  if (state.is === 'breached' || state.is === 'returning') return [];
  if (!isFresh(state.at, recorded.now)) return [];
  const text = words.serviceLevel.notes.resolved(facts, state);
  const mentions = deciders(seen.shown.execution, scene);
  return [{ key: `resolved/${state.since}`, ...text, mentions }];
}
