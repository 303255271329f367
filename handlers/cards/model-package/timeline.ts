import { plain, type Element, type Execution, type Round } from '../../../src/index.ts';
import { dated, type Dated } from './dated.ts';
import { counted, deciding } from '../voting/counted.ts';
import { voterOf } from '../voting/voter-of.ts';
import { phases } from './phases.ts';
import { registeredLine } from './registered.ts';
import type { Scene } from './scene.ts';
import { outsideLead } from './state.ts';
import { voteStamp } from './vote-stamp.ts';
import { whyNotDone } from '../voting/why-not-done.ts';

/** Registered, voted, done: oldest first, newest next to the buttons. */
export function timeline(scene: Scene): Extract<Element, { kind: 'timeline' }> {
  const { last, since, decided } = phases(scene);
  const entries = [
    ...(decided === 0 ? [registered(scene)] : []),
    ...(last ? [...votesOf(last, scene), ...endOf(last, scene)] : []),
    ...since.flatMap((round) => [...(fallen(round, scene) ?? votesOf(round, scene))]),
    ...outside(scene, last),
  ];
  const sorted = entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { kind: 'timeline', entries: sorted.map(({ stamp }) => stamp) };
}

function registered(scene: Scene): Dated {
  const { shown, words } = scene;
  const text = registeredLine(scene);
  return dated(shown.createdAt, text, plain(shown.description ?? '', 1024), words);
}

function votesOf(round: Round, scene: Scene): readonly Dated[] {
  const votes = round.status === 'decided' ? withOverrides(round) : counted(round);
  const { words, judgement } = scene;
  return votes.map((vote) => voteStamp(vote, voterOf(vote, judgement), words));
}

function withOverrides(round: Round) {
  const overrides = counted(round).filter(({ verb }) => verb === 'overrideGate');
  return [...overrides, ...deciding(round)];
}

/** How the execution of a round ended, if it did. */
function endOf({ execution: id }: Round, { recorded, words, judged }: Scene): readonly Dated[] {
  const execution = recorded.executions.find((each) => each.id === id);
  const at = execution?.endedAt;
  if (!execution || at === undefined) return [];
  const says = words.modelPackage.timeline;
  switch (execution.status) {
    case 'done': {
      const { stage } = execution.decision;
      const text =
        stage === undefined
          ? says.rejectedDone(at)
          : says.done(stage, versionAfter(execution, judged.version), at);
      return [{ at, stamp: { text } }];
    }
    case 'failed':
    case 'lapsed':
    case 'seized':
      return [dated(at, says.notDone(whyNotDone(execution).because), '', words)];
    case 'queued':
    case 'started':
      return [];
  }
}

/** The version a stage uses once an execution is done. */
export function versionAfter({ decision }: Execution, own: number): number {
  return decision.verb === 'rollback' ? Number(decision.on.split('/').at(-1)) : own;
}

/** A round whose votes fell: who had voted, and why they no longer count. */
function fallen(round: Round, { words }: Scene): readonly Dated[] | undefined {
  if (round.status !== 'void') return undefined;
  const names = [...new Set(counted(round).map(({ person }) => person.name))];
  const at = round.endedAt;
  if (names.length === 0 || at === undefined) return [];
  const why = round.changed?.[words.locale] ?? '';
  return [{ at, stamp: { text: words.modelPackage.timeline.fell(at, names, why) } }];
}

function outside(scene: Scene, last: Round | undefined): readonly Dated[] {
  const from = last?.endedAt ?? '';
  return scene.recorded.outside
    .filter(({ at }) => at >= from)
    .slice(-3)
    .map((change) => {
      const text = scene.words.modelPackage.timeline.outside(outsideLead(change, scene));
      return dated(change.at, text, '', scene.words);
    });
}
