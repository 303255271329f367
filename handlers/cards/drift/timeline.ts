import {
  isResponse,
  packageIn,
  plain,
  type Decision,
  type Element,
  type Execution,
} from '../../../src/index.ts';
import { registeredBy } from '../../actions/plan/pipeline-run.ts';
import { dated, type Dated } from '../model-package/dated.ts';
import { voterOf } from '../voting/voter-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { Scene } from './scene.ts';

/** So many are shown; the journal has them all. */
const most = 6;
/** Who looks is said by the lead. */
const silentVerbs = ['claim', 'handOver', 'withdraw'];

/** What people decided in this incident and what came of it, newest next to the buttons. */
export function timeline(scene: Scene): readonly Element[] {
  const { situation } = scene;
  const votes = situation.rounds
    .flatMap((round) => round.votes)
    .filter(({ verb }) => !silentVerbs.includes(verb));
  const entries = [
    ...votes.map((vote) => voted(vote, scene)),
    ...situation.executions.flatMap((execution) => ended(execution, scene)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const stamps = entries.slice(-most).map(({ stamp }) => stamp);
  return stamps.length === 0 ? [] : [{ kind: 'timeline', entries: stamps }];
}

function voted(vote: Decision, { words, judgement }: Scene): Dated {
  if (isResponse(vote)) {
    return { at: vote.at, stamp: { text: words.drift.timeline.responded(vote.verb) } };
  }
  const text = words.drift.timeline.vote({
    verb: vote.verb,
    who: [voterOf(vote, judgement)],
    ...versionOf(vote),
  });
  return dated(vote.at, text, plain(vote.answers['reason'] ?? '', 500), words);
}

/** The version a rollback goes back to. */
export function versionOf({ verb, on }: Decision): { readonly to?: number } {
  return verb === 'rollback' ? { to: Number(on.split('/').at(-1)) } : {};
}

/** The version it is about: gone back to, or registered by a retraining. */
export function cameTo(execution: Execution): { readonly to?: number } {
  const made = registeredBy(execution);
  const to = made === undefined ? undefined : packageIn(made)?.version;
  return to === undefined ? versionOf(execution.decision) : { to };
}

function ended(execution: Execution, { words, seen }: Scene): readonly Dated[] {
  const { status, endedAt: at, decision } = execution;
  if (at === undefined) return [];
  switch (status) {
    case 'done': {
      const { stage = seen.judged.stage } = decision;
      const text = words.drift.timeline.done({
        verb: decision.verb,
        at,
        ...(stage === undefined ? {} : { stage }),
        ...cameTo(execution),
      });
      return [{ at, stamp: { text } }];
    }
    case 'failed':
    case 'lapsed':
    case 'seized': {
      const text = words.modelPackage.timeline.notDone(whyNotDone(execution).because);
      return [dated(at, text, '', words)];
    }
    case 'queued':
    case 'started':
      return [];
  }
}
