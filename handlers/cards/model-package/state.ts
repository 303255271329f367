import {
  packageIn,
  type Lead,
  type OutsideChange,
  type OutsideLead,
  type State,
  type Tone,
} from '../../../src/index.ts';
import { needsOf } from '../voting/needs-of.ts';
import { counted, deciding } from '../voting/counted.ts';
import { identityOf, type Scene } from './scene.ts';
import { whyNotDone } from '../voting/why-not-done.ts';

/** What the card's title says after the colon. */
export function stateOf({ situation, forward }: Scene): State {
  const { is, at, next, by, execution, failure, outside } = situation;
  switch (is) {
    case 'failed':
    case 'rejected':
    case 'expired':
      return { is };
    case 'running':
      return running(execution?.decision.verb ?? '', execution?.decision);
    case 'declined':
      return { is, stage: next ?? '', ...(at === undefined ? {} : { at }) };
    case 'rolledBack':
      // What was given up for a rollback never came to stand there.
      if (failure) return { is: 'notDone', ...stageOf(failure.decision.stage) };
      return { is, stage: next ?? '', to: by ?? 0 };
    case 'superseded':
      return { is, by: by ?? 0 };
    case 'arrived':
      return outside && outside.rule !== 'accept' ? { is: 'outside' } : { is: 'in', at: at ?? '' };
    case 'open': {
      const stage = next ?? '';
      if (failure) return { is: 'notDone', ...stageOf(failure.decision.stage) };
      if (outside && outside.rule !== 'accept') return { is: 'outside' };
      if (isClosed(forward)) return { is: 'closed', stage, ...(at === undefined ? {} : { at }) };
      return at === undefined ? { is: 'approval', stage } : { is: 'ready', at, stage };
    }
  }
}

function running(
  verb: string,
  decision: { stage?: string | undefined; on: string } | undefined,
): State {
  const stage = decision?.stage ?? '';
  if (verb === 'reject') return { is: 'rejecting' };
  if (verb !== 'rollback') return { is: 'going', stage };
  return { is: 'returning', stage, to: Number(decision?.on.split('/').at(-1)) };
}

function stageOf(stage: string | undefined) {
  return stage === undefined ? {} : { stage };
}

function isClosed(forward: Scene['forward']): boolean {
  const verdict = forward?.ruling.verdict;
  return verdict?.status === 'deny' && verdict.why.kind === 'gate';
}

/** The meaning of the card's strip. */
export function toneOf(state: State, { situation }: Scene): Tone {
  switch (state.is) {
    case 'approval':
    case 'ready':
    case 'going':
    case 'rejecting':
    case 'returning':
      return 'accent';
    case 'closed':
    case 'rolledBack':
      return 'warning';
    case 'in':
      return 'good';
    case 'notDone':
    case 'failed':
      return 'attention';
    case 'outside':
      return situation.outside?.rule === 'alarm' ? 'attention' : 'default';
    case 'declined':
    case 'rejected':
    case 'expired':
    case 'superseded':
    case 'registered':
      return 'default';
  }
}

/** What the card's first sentence says. */
export function leadOf(state: State, scene: Scene): Lead {
  const { situation, subject, forward } = scene;
  switch (state.is) {
    case 'failed':
      return { is: 'failed', reason: scene.shown.statusReason };
    case 'going':
    case 'rejecting':
    case 'returning':
      return runs(scene);
    case 'in':
      return { is: 'serves', version: subject.version, stage: state.at };
    case 'declined':
      return { is: 'declined', stage: state.stage, people: peopleOf(situation.round) };
    case 'rejected':
      return rejected(scene);
    case 'notDone':
      return {
        is: 'notDone',
        because: situation.failure ? whyNotDone(situation.failure).because : '',
      };
    case 'rolledBack':
      return state;
    case 'outside':
      return situation.outside ? outsideLead(situation.outside, scene) : noVotes;
    case 'expired': {
      const have = situation.round ? counted(situation.round).length : 0;
      return { is: 'expired', have, stage: situation.next ?? '' };
    }
    case 'superseded':
      return { is: 'superseded', stage: situation.at ?? '', by: state.by };
    case 'approval':
    case 'ready':
    case 'closed':
    case 'registered':
      return forward ? asked(forward, scene) : noVotes;
  }
}

const noVotes: Lead = { is: 'votes', have: 0, total: 0, needs: [] };

/** How a step that is asked for stands: votes, closed gates, or why nobody may. */
export function asked({ ruling, stage }: NonNullable<Scene['forward']>, scene: Scene): Lead {
  const { verdict, rule } = ruling;
  const closed = scene.gates.filter(({ status }) => status === 'fails' || status === 'missing');
  switch (verdict.status) {
    case 'permit':
      return { is: 'complete' };
    case 'pending': {
      const missing = verdict.needs.reduce((sum, { count }) => sum + count, 0);
      const total = Math.max(rule?.people ?? 0, missing);
      return { is: 'votes', have: total - missing, total, needs: needsOf(ruling) };
    }
    case 'deny':
      if (verdict.why.kind === 'gate') {
        return { is: 'gates', stage, total: scene.gates.length, closed };
      }
      if (verdict.why.kind === 'cardIncomplete') {
        return { is: 'cardIncomplete', lacks: verdict.why.lacks.length };
      }
      if (verdict.why.kind === 'expired') return { is: 'late', stage };
      return verdict.why.kind === 'unknownMaker' ? { is: 'unknownMaker' } : { is: 'noRule', stage };
  }
}

function runs({ situation, recorded }: Scene): Lead {
  const { execution } = situation;
  const people = (execution?.people ?? []).map(({ name }) => name);
  const stage = execution?.decision.stage ?? '';
  const holder = recorded.busy.find(({ stage }) => stage === execution?.decision.stage);
  // What was decided on an incident's card holds the stage as well, and is of no version.
  const held = holder && packageIn(holder.subject);
  if (execution?.status !== 'queued' || !held) return { is: 'running', people, stage };
  return { is: 'running', people, stage, waitsFor: held.version };
}

function rejected({ recorded, situation, shown, judgement }: Scene): Lead {
  const own = recorded.executions.findLast(({ decision }) => decision.verb === 'reject');
  if (own?.status === 'done' && !situation.outside) {
    return { is: 'rejected', people: own.people.map(({ name }) => name) };
  }
  const by = situation.outside?.by ?? shown.modifiedBy;
  return { is: 'rejectedOutside', by: identityOf(by, judgement).name };
}

function peopleOf(round: Scene['situation']['round']): readonly string[] {
  return round ? deciding(round).map(({ person }) => person.name) : [];
}

/** What was changed elsewhere, as a sentence needs it. */
export function outsideLead(change: OutsideChange, { subject, judgement }: Scene): OutsideLead {
  return {
    is: 'outside',
    version: subject.version,
    what: change.what,
    by: identityOf(change.by, judgement).name,
    ...(change.stage === undefined ? {} : { stage: change.stage }),
    ...(change.after === undefined ? {} : { after: change.after }),
  };
}
