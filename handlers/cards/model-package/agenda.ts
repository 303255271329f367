import type { Agenda, Ask, Recorded, Seen, Stages } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, type Situation } from './situation.ts';

/** What is due for this version, and what may be asked of people. */
export function agenda(
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
  stages: Stages,
  gated: (verb: string, stage: string) => readonly string[],
): Agenda {
  const situation = situationOf(seen, recorded);
  const { next } = situation;
  const { rollback } = seen.shown;
  const undo: readonly Ask[] = rollback
    ? [{ verb: 'rollback', on: `${rollback.stage}/${rollback.version}`, stage: rollback.stage }]
    : [];
  const reject: Ask = { verb: 'reject', on: '' };
  const withdraw: Ask = { verb: 'withdraw', on: '' };
  const propose: readonly Ask[] =
    next === undefined ? [] : [{ verb: 'propose', on: next, stage: next }];
  switch (situation.is) {
    case 'failed':
    case 'running':
      // What was decided is carried to its end before anything else is asked.
      return { about: undefined, waits: false, asks: [] };
    case 'rejected':
      return { about: undo.length > 0 ? '' : undefined, waits: false, asks: [...undo, withdraw] };
    case 'arrived':
      return { about: '', waits: false, asks: [...undo, reject, withdraw] };
    case 'declined':
    case 'expired':
    case 'rolledBack':
    case 'superseded': {
      return { about: '', waits: false, asks: [...propose, ...undo, reject, withdraw] };
    }
    case 'open': {
      const forward = next === undefined ? [] : forwardTo(next, stages, gated);
      const waits = isAsked(seen, recorded, situation);
      const anew = waits ? [] : propose;
      const [main] = forward;
      return {
        about: next ?? '',
        waits,
        asks: [...forward, ...anew, reject, ...undo, withdraw],
        ...(main ? { main: { verb: main.verb, on: main.on } } : {}),
      };
    }
  }
}

/** The verb that opens a stage: the first is approved for, every further one promoted to. */
export function verbFor(stage: string, stages: Stages): 'approve' | 'promote' {
  return stage === stages.names[0] ? 'approve' : 'promote';
}

function forwardTo(
  next: string,
  stages: Stages,
  gated: (verb: string, stage: string) => readonly string[],
): readonly Ask[] {
  const verb = verbFor(next, stages);
  const first = verb === 'approve';
  const later = stages.names.slice(stages.names.indexOf(next) + 1);
  return [
    { verb, on: next, stage: next },
    ...(first ? [] : [{ verb: 'decline', on: next, stage: next }]),
    ...gated(verb, next).map((metric) => ({
      verb: 'overrideGate',
      on: `${next}/${metric}`,
      stage: next,
    })),
    ...later.map((stage) => ({ verb: 'promote', on: stage, stage, ahead: true })),
  ];
}

/**
 * Whether people are asked, and not only let: a version that was approved elsewhere waits for
 * nobody, unless the policy wants that confirmed.
 */
export function isAsked(
  { judged }: Seen<Judged, Shown>,
  { outside }: Recorded,
  { at, failure }: Situation,
): boolean {
  if (at !== undefined || failure || judged.approval === 'PendingManualApproval') return true;
  const approved = outside.findLast(({ what }) => what === 'approval');
  return approved !== undefined && approved.rule !== 'accept';
}
