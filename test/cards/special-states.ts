import type { Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { back, dev, inUat, kenji, state, test, uat, type CardState } from './card-state.ts';
import { at, decided, round, rungs, seenAt, vote } from './world.ts';

/** Somebody in the AWS console. */
export function role(name: string) {
  return { arn: `arn:aws:sts::111122223333:assumed-role/${name}/console` };
}

/** Registered in Studio: nothing of how it was made is recorded. */
export function byHand(): Seen<Judged, Shown> {
  const { judged, shown } = seenAt(0, {
    judged: { makers: [{ userProfile: 'aiko', how: 'registered' }], containers: [] },
  });
  const { commit: _c, repository: _r, description: _d, ...rest } = shown;
  const createdBy = { userProfile: 'aiko' };
  return {
    judged,
    shown: { ...rest, createdBy, provenance: {}, environments: [], features: [] },
  };
}

/** What SageMaker says of a registration that failed. */
export function failed(): Partial<Shown> {
  return { statusReason: 'Image scan failed: no such repository.' };
}

/** Rejected, by a click or in the console. */
export function rejected(name: 'rejected' | 'rejected-elsewhere'): CardState {
  const seen = seenAt(0, {
    judged: { approval: 'Rejected' },
    shown: { modifiedBy: role('DataScience'), modifiedAt: at('09:20') },
  });
  const votes = [vote('yuki', 'reject', '', '09:20', { reason: 'Bias report is missing.' })];
  const { round: ended, execution } = decided(1, votes, '09:20');
  if (name === 'rejected') {
    return state(name, seen, { round: { ...ended, about: 'dev' }, executions: [execution] });
  }
  return state(name, seen, {
    round: round(1, 'dev', { votes: [kenji], status: 'overtaken', endedAt: at('09:21') }),
    outside: [
      {
        what: 'approval',
        before: 'PendingManualApproval',
        after: 'Rejected',
        by: role('DataScience'),
        at: at('09:20'),
        rule: 'alarm',
      },
    ],
  });
}

/** Rolled back from uat. */
export function rolledBack(): CardState {
  const votes = [
    vote('kenji', 'rollback', 'uat/10', '15:00', { reason: 'Scores drift on the replay set.' }),
  ];
  const { round: ended, execution } = decided(5, votes, '15:00');
  const seen = seenAt(2, { shown: back('test', 11) });
  const ladder = seen.shown.ladder.map((rung) =>
    rung.stage === 'uat'
      ? {
          ...rung,
          footing: {
            is: 'rolledBack' as const,
            since: at('14:20'),
            until: at('15:00'),
            to: 10,
          },
        }
      : rung,
  );
  const stages = seen.judged.stages.map(({ stage, is }) =>
    stage === 'uat' ? { stage, is: 'rolledBack' as const } : { stage, is },
  );
  return state(
    'rolled-back',
    { judged: { ...seen.judged, stages }, shown: { ...seen.shown, ladder } },
    {
      earlier: [dev.round, test.round, uat.round, { ...ended, about: 'prod' }],
      round: round(6, ''),
      executions: [...inUat.executions, execution],
      now: new Date(at('15:01')),
    },
  );
}

/** Another version took its place in dev. */
export function superseded(): CardState {
  const seen = seenAt(1);
  const ladder = rungs(0, { dev: 13, test: 11, uat: 10, prod: 9 }).map((rung) =>
    rung.stage === 'dev'
      ? {
          ...rung,
          footing: { is: 'replaced' as const, since: at('09:41'), until: at('13:00'), to: 13 },
        }
      : rung,
  );
  return state(
    'superseded',
    { judged: seen.judged, shown: { ...seen.shown, ladder } },
    {
      earlier: [dev.round, round(2, 'test', { status: 'overtaken', endedAt: at('13:00') })],
      round: round(3, ''),
      executions: [dev.execution],
      now: new Date(at('13:01')),
    },
  );
}

/** As many containers as SageMaker takes, of which two are not pinned. */
export function fifteen() {
  const numbers = Array.from({ length: 15 }, (_each, n) => n + 1);
  return {
    judged: {
      containers: numbers.map((n) => ({
        image: `111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/step-${n}:1.${n}`,
        ...(n === 3 || n === 12 ? {} : { imageDigest: `sha256:${n}b1e0c77d1a2` }),
        artifact: `s3://acme-models/credit-risk/12/step-${n}.tar.gz`,
      })),
    },
    shown: { environments: numbers.map((n) => [`STEP_${n}`, 'LOG_LEVEL']) },
  };
}

/** The stage stays closed until its model card says what is required; `lacks`: the paths. */
export function incomplete(name: string, lacks: readonly string[]): CardState {
  const open = state(name, seenAt(0), { round: round(1, 'dev') });
  const why = { kind: 'cardIncomplete', lacks } as const;
  const verdict = { status: 'deny', rule: 'cardComplete', why } as const;
  const judgement: CardState['judgement'] = {
    ...open.judgement,
    of: (verb, on) => {
      const ruling = open.judgement.of(verb, on);
      return verb === 'approve' ? { ...ruling, verdict } : ruling;
    },
  };
  return { ...open, judgement };
}
