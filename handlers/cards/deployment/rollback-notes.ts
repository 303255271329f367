import type { Execution, Mention, Note } from '../../../src/index.ts';
import { versionOn } from '../voting/version-on.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { backText } from './back-text.ts';
import { deciders } from './deciders.ts';
import type { WayBack } from './way-back.ts';

/** A rollback that was decided on this card; how it goes its own card tells. */
export function rollbackNotes(
  execution: Execution,
  scene: Pick<WayBack, 'words' | 'seen' | 'judgement'>,
  concerned: readonly Mention[],
): readonly Note[] {
  const { id, status, decision } = execution;
  const to = versionOn(decision.on);
  const text = backText(
    { to, people: execution.people, reason: decision.answers['reason'] },
    scene,
  );
  const decided = { key: `decided/${id}`, ...text, mentions: concerned };
  if (status !== 'failed' && status !== 'lapsed' && status !== 'seized') return [decided];
  const { because, advice } = whyNotDone(execution);
  const failed = scene.words.notes.failed(because, advice);
  return [decided, { key: `failed/${id}`, ...failed, mentions: deciders(execution, scene) }];
}
