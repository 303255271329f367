import type { Execution, Note } from '../../../src/index.ts';
import { mutedBy, type Scene } from './scene.ts';

/** What is older than this is told nobody in a note, in milliseconds. */
const recent = 2 * 24 * 3_600_000;

/** Once per key: failed again, retried by whom, what came of it, resolved. */
export function notes(scene: Scene): readonly Note[] {
  const { situation, words, seen, recorded } = scene;
  if (mutedBy(scene)) return [];
  const says = words.pipeline.notes;
  if (situation.is === 'well') return [];
  const round = recorded.round;
  const oldest = new Date(recorded.now.getTime() - recent).toISOString();
  const relapses = recorded.watch?.alert?.relapses ?? 0;
  const opened: readonly Note[] =
    situation.is === 'failed' && relapses > 0
      ? [
          {
            key: `opened/${situation.since}`,
            ...says.opened(
              words.pipeline.lead.failed(seen.judged.step, seen.shown.cause),
              words.pipeline.advice(seen.shown.cause),
            ),
            mentions: [],
          },
        ]
      : [];
  const decided = recorded.executions
    .filter(({ createdAt }) => createdAt > oldest)
    .flatMap((execution) => retryNotes(execution, scene));
  const resolved: readonly Note[] =
    situation.is === 'resolved' && situation.at > oldest && round !== undefined
      ? [{ key: `resolved/${situation.at}`, ...says.resolved, mentions: [] }]
      : [];
  return [...opened, ...decided, ...resolved];
}

function retryNotes(execution: Execution, { words, judgement }: Scene): readonly Note[] {
  const says = words.pipeline.notes;
  const people = execution.people.map(({ id, name }) => {
    const known = judgement.person(id);
    return { span: known ? { person: known } : name, name };
  });
  const reason = execution.decision.answers['reason'];
  const decided = { ...says.decided(people, reason), mentions: [] };
  const failed = execution.status === 'failed' || execution.status === 'lapsed';
  return [
    { key: `decided/${execution.id}`, ...decided },
    ...(failed
      ? [
          {
            key: `failed/${execution.id}`,
            ...words.notes.failed(execution.because ?? '', execution.advice),
            mentions: [],
          },
        ]
      : []),
  ];
}
