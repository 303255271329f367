import type { ActButton, ButtonPlace, Effect, Field, Ruling } from '../../../src/index.ts';
import { rolloutKey } from '../../actions/plan/rollouts.ts';
import { goingBack } from '../standing/going-back.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { needsOf } from '../voting/needs-of.ts';
import type { Scene } from './scene.ts';

const reasonMax = 500;

/** How a button looks, and what its form asks. */
export type Look = {
  readonly label: string;
  readonly place: ButtonPlace;
  readonly style?: 'primary' | 'danger';
  readonly field: 'comment' | 'reason' | 'reject' | 'audit';
  readonly metric?: string;
  readonly to?: number;
};

/** A button that acts, with the form it opens. */
export function act(scene: Scene, ruling: Ruling, look: Look): ActButton {
  const { words, subject } = scene;
  const { verb, on, stage } = ruling;
  const { metric, to } = look;
  const says = words.modelPackage;
  const name = says.name(subject);
  const about = {
    ...(stage === undefined ? {} : { stage }),
    ...(metric === undefined ? {} : { metric }),
    ...(to === undefined ? {} : { to }),
  };
  return {
    kind: 'act',
    verb,
    on,
    label: look.label,
    accessibility: says.button.accessibility(verb, name, about),
    ...(look.style ? { style: look.style } : {}),
    place: look.place,
    form: {
      title: says.form.title(verb, about),
      submit: says.form.submit(verb),
      close: says.form.cancel,
      subject: says.form.subject(name, metric === undefined ? undefined : stage),
      effect: [...says.form.effect(effectOf(scene, ruling, look)), ...callOf(scene, verb)],
      fields: [fieldOf(scene, ruling, look.field), ...rolloutField(scene, verb)],
    },
  };
}

function fieldOf({ words }: Scene, { rule }: Ruling, kind: Look['field']): Field {
  const says = words.modelPackage.form;
  if (kind === 'comment' && rule?.reason === undefined) {
    return {
      kind: 'text',
      id: 'reason',
      label: says.comment,
      required: false,
      max: reasonMax,
      hint: says.commentHint,
      missing: says.missing(0),
    };
  }
  const least = { comment: 3, reason: 3, reject: 3, audit: 10 }[kind];
  const min = Math.max(least, rule?.reason ?? 0);
  const hint = { comment: says.reasonHint, reason: says.reasonHint, reject: says.rejectHint };
  return {
    kind: 'text',
    id: 'reason',
    label: says.reason,
    required: true,
    min,
    max: reasonMax,
    hint: kind === 'audit' ? says.auditHint : hint[kind],
    missing: says.missing(min),
  };
}

/** Which call is made, on which ARN. */
function callOf({ shown, words }: Scene, verb: string): readonly string[] {
  const served = servedBy(shown, verb);
  if (!served) return [];
  const { rollouts = [] } = shown.serving ?? {};
  const only = rollouts.length === 1 ? rollouts[0] : undefined;
  return [words.serving.call({ ...served, first: isFirst(shown) }, only)];
}

/** What the verb changes beside the pointer; going back says so itself. */
function servedBy({ serving }: Scene['shown'], verb: string) {
  return verb === 'approve' || verb === 'promote' ? serving?.served : undefined;
}

/** Its endpoint is created: there is no traffic that could move. */
function isFirst({ serving }: Scene['shown']): boolean {
  return serving?.checks.some(({ what }) => what === 'firstEndpoint') ?? false;
}

/** Where `ringi.yaml` leaves a choice, it is made here. */
function rolloutField({ shown, words }: Scene, verb: string): readonly Field[] {
  const { rollouts = [] } = shown.serving ?? {};
  const [first] = rollouts;
  if (!first || rollouts.length === 1 || !(verb === 'approve' || verb === 'promote')) return [];
  if (isFirst(shown)) return [];
  const says = words.serving;
  return [
    {
      kind: 'choice',
      id: 'rollout',
      label: says.rollout,
      required: false,
      hint: says.rolloutHint,
      missing: '',
      options: rollouts.map((each) => ({ value: rolloutKey(each), label: says.way(each) })),
      initial: rolloutKey(first),
    },
  ];
}

function effectOf(scene: Scene, { verb, stage, verdict, rule }: Ruling, look: Look): Effect {
  const needs = needsOf({ verdict, rule });
  const missing = missingVotes({ verdict, rule });
  const [only] = needs;
  const row = scene.rows.find(({ metric }) => metric === look.metric);
  const { baseline } = scene.judged;
  const served = servedBy(scene.shown, verb);
  const { rollback: back } = scene.shown;
  const { group, version, arn } = scene.judged;
  return {
    verb,
    version,
    arn,
    stage,
    missing,
    total: Math.max(rule?.people ?? 1, missing),
    ...(look.to === undefined ? {} : { to: look.to }),
    ...(served ? { serves: served.name } : {}),
    ...(verb === 'rollback' && back && stage !== undefined
      ? { back: goingBack(group, stage, back) }
      : {}),
    ...(row?.gate ? { gate: row.gate } : {}),
    ...(baseline && row?.baseline !== undefined
      ? { baseline: { version: baseline.version, value: row.baseline } }
      : {}),
    ...(needs.length === 1 && only?.of !== undefined ? { of: only.of } : {}),
  };
}
