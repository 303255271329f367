import { plain, type Decision, type Element, type Execution } from '../../../src/index.ts';
import { dated, type Dated } from '../model-package/dated.ts';
import { rounds } from '../voting/rounds.ts';
import { versionOn } from '../voting/version-on.ts';
import { voterOf } from '../voting/voter-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { WayBack } from './way-back.ts';

/** So many are shown; the journal has them all. */
const most = 5;

/** Who wanted to go back, on this card or by this deployment, and why; what could not be done. */
export function timeline(scene: WayBack): readonly Element[] {
  const { recorded, seen } = scene;
  const votes = [
    seen.shown.execution.decision,
    ...rounds(recorded).flatMap((round) => round.votes),
  ].filter(({ verb }) => verb === 'rollback');
  const stamps = [
    ...votes.map((vote) => voted(vote, scene)),
    ...recorded.executions.flatMap((execution) => undone(execution, scene)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const entries = stamps.slice(-most).map(({ stamp }) => stamp);
  return entries.length === 0 ? [] : [{ kind: 'timeline', entries }];
}

function voted(vote: Decision, { words, judgement }: WayBack): Dated {
  const to = versionOn(vote.on);
  const who = [voterOf(vote, judgement)];
  const text = words.drift.timeline.vote({ verb: vote.verb, who, to });
  return dated(vote.at, text, plain(vote.answers['reason'] ?? '', 500), words);
}

/** What became of a rollback its own card tells, but for one that never had a card. */
function undone(execution: Execution, { words }: WayBack): readonly Dated[] {
  const { status, endedAt } = execution;
  if (endedAt === undefined || status === 'done') return [];
  const text = words.modelPackage.timeline.notDone(whyNotDone(execution).because);
  return [dated(endedAt, text, '', words)];
}
