import type { Element, State, Step } from '../../../src/index.ts';
import type { Scene } from './scene.ts';
import { asked } from './state.ts';

type Path = Extract<Element, { kind: 'path' }>;

/** The ladder, with where this version is on it. */
export function path(state: State, scene: Scene): Path {
  const { words } = scene;
  const steps = scene.shown.ladder.map((rung) => {
    const facts = stepOf(rung, state, scene);
    return { label: words.modelPackage.step(facts), state: look(facts, state, scene) };
  });
  return { kind: 'path', steps };
}

function stepOf(
  { stage, footing }: Scene['shown']['ladder'][number],
  state: State,
  scene: Scene,
): Step {
  const { at, next } = scene.situation;
  const votes = scene.forward && asked(scene.forward, scene);
  if (
    stage === at &&
    footing.since !== undefined &&
    isHere(state, votes?.is === 'votes') &&
    footing.is === 'stands'
  ) {
    return { is: 'here', stage, since: footing.since, show: showOf(footing.since, scene) };
  }
  if (footing.is !== 'never' && footing.is !== 'rolledBack') return { is: 'done', stage };
  if (state.is === 'going' && stage === state.stage) return { is: 'going', stage };
  if (stage !== next) return { is: 'next', stage };
  if (state.is === 'closed') return { is: 'closed', stage };
  if (state.is === 'declined') return { is: 'declined', stage };
  if (votes?.is === 'votes' && votes.total > 0) {
    return { is: 'votes', stage, have: votes.have, total: votes.total };
  }
  return { is: 'next', stage };
}

/** A time alone says it while it is of the last hours. */
function showOf(since: string, { recorded }: Scene): 'date' | 'time' {
  const hours = (recorded.now.getTime() - new Date(since).getTime()) / 3_600_000;
  return hours < 18 ? 'time' : 'date';
}

/** The version rests where it is: nothing further up is being counted or carried out. */
function isHere({ is }: State, isCounted: boolean): boolean {
  return is !== 'going' && !isCounted;
}

function look(step: Step, state: State, { situation }: Scene): Path['steps'][number]['state'] {
  switch (step.is) {
    case 'here':
    case 'votes':
    case 'going':
      return 'current';
    case 'done':
      return 'done';
    case 'closed':
      // Nothing reached yet: the closed stage is where the version stands before.
      return situation.at === undefined ? 'current' : 'closed';
    case 'declined':
      return situation.at === undefined ? 'current' : 'closed';
    case 'next':
      return step.stage === situation.next && state.is === 'approval' ? 'current' : 'next';
  }
}
