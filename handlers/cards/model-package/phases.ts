import { rounds } from '../voting/rounds.ts';
import type { Scene } from './scene.ts';

/** Rounds told apart: the one decided last is in the timeline, those before it are in the fold. */
export function phases({ recorded }: Scene) {
  const decided = rounds(recorded).filter(({ status }) => status === 'decided');
  const last = decided.at(-1);
  const since = rounds(recorded).filter(({ n }) => n > (last?.n ?? 0));
  return { decided: decided.length, earlier: decided.slice(0, -1), last, since };
}
