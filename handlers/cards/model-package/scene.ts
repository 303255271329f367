import {
  referenceOf,
  type AwsIdentity,
  type DrawnFrom,
  type Gate,
  type GateFigure,
  type Judgement,
  type Person,
  type Rule,
  type Ruling,
  type Stages,
  type Version,
} from '../../../src/index.ts';
import { isAsked, verbFor } from './agenda.ts';
import { compare, type Row } from './compare.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, type Situation } from './situation.ts';

/** Everything a card is drawn from, worked out once. */
export type Scene = DrawnFrom<Judged, Shown> & {
  readonly judged: Judged;
  readonly shown: Shown;
  readonly subject: Version;
  readonly reference: string;
  readonly situation: Situation;
  /** People are asked, and not only let. */
  readonly waits: boolean;
  /** The step that is asked for, where one is. */
  readonly forward: Forward | undefined;
  readonly rows: readonly Row[];
  readonly gates: readonly GateFigure[];
};

/** The next stage, the verb that leads there, and what the policies say to it. */
export type Forward = {
  readonly verb: 'approve' | 'promote';
  readonly stage: string;
  readonly ruling: Ruling;
  /** Gates that are closed: failing, or without the number they ask for. */
  readonly closed: readonly Gate[];
  /** The rule of the override, by metric, where there is one. */
  readonly overrides: readonly { readonly metric: string; readonly ruling: Ruling }[];
};

/** Sets the scene of one card. */
export function sceneOf(from: DrawnFrom<Judged, Shown>): Scene {
  const { seen, recorded, judgement, stages } = from;
  const { judged } = seen;
  const situation = situationOf(seen, recorded);
  const forward = forwardOf(situation, judgement, stages);
  const rows = compare(judged.metrics, judged.baseline?.metrics, forward?.ruling.gates ?? []);
  return {
    ...from,
    ...seen,
    subject: { group: judged.group.name, version: judged.version },
    reference: referenceOf({ subject: judged.arn }),
    situation,
    waits: isAsked(seen, recorded, situation),
    forward,
    rows,
    gates: rows.flatMap(({ gate }) => (gate ? [gate] : [])),
  };
}

function forwardOf(
  { is, next }: Situation,
  judgement: Judgement,
  stages: Stages,
): Forward | undefined {
  if (is !== 'open' || next === undefined) return undefined;
  const verb = verbFor(next, stages);
  const ruling = judgement.of(verb, next);
  const closed = ruling.gates.filter(({ status }) => status === 'fails' || status === 'missing');
  const overrides = closed.flatMap(({ metric }) => {
    const override = judgement.of('overrideGate', `${next}/${metric}`);
    return override.rule && override.verdict.status !== 'deny'
      ? [{ metric, ruling: override }]
      : [];
  });
  return { verb, stage: next, ruling, closed, overrides };
}

/** Who somebody is in AWS: the person joined to it, else what AWS calls it. */
export function identityOf(
  identity: AwsIdentity | undefined,
  judgement: Judgement,
): { readonly person?: Person; readonly name: string | undefined } {
  const person = identity && judgement.personOf(identity);
  return person ? { person, name: person.name } : { name: identity && calledBy(identity) };
}

/** `aiko`, `role/DataScience`, `user/aiko`; the session of an assumed role is left out. */
function calledBy({
  userProfile,
  arn,
  sourceIdentity,
  person,
}: {
  readonly [Part in keyof AwsIdentity]: AwsIdentity[Part] | undefined;
}): string | undefined {
  if (userProfile !== undefined) return userProfile;
  if (arn === undefined) return sourceIdentity ?? person;
  const last = arn.split(':').at(-1) ?? arn;
  const [kind, name] = last.split('/');
  if (kind === 'assumed-role') return `role/${name ?? ''}`;
  return last;
}

/** The groups that may override a closed gate. */
export function overridersOf({ forward }: Scene): readonly string[] {
  const rules =
    forward?.overrides.flatMap(({ ruling }) => (ruling.rule ? [ruling.rule] : [])) ?? [];
  return [...new Set(rules.flatMap(groupsOf))];
}

function groupsOf({ members, seats }: Rule): readonly string[] {
  return seats.length > 0 ? seats.map(({ of }) => of) : members;
}
