import {
  monitorOf,
  servedArn,
  type DriftEffect,
  type Field,
  type Form,
  type MonitorRef,
  type Ruling,
} from '../../../src/index.ts';
import { acceptFor, snoozeFor } from '../../actions/plan/spans.ts';
import { parametersField } from '../incident/parameters-field.ts';
import { reasonField } from '../incident/reason-field.ts';
import { untilField } from '../incident/until-field.ts';
import { goingBack } from '../standing/going-back.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import type { Scene } from './scene.ts';
import { versionOn } from '../voting/version-on.ts';

/** What asks a form. */
export type FormVerb = 'snooze' | 'accept' | 'retrain' | 'rollback';

/** The shortest reason that says something, where the policy asks for no longer one. */
const least = { snooze: 3, accept: 10, retrain: 3, rollback: 10 } as const;

/** What a click asks, once, and what it brings about. */
export function formOf(verb: FormVerb, ruling: Ruling, scene: Scene): Form {
  const { words, seen } = scene;
  const { judged, shown } = seen;
  const says = words.drift.form;
  const effect = effectOf(verb, ruling, scene);
  return {
    title: says.title(verb, { to: effect.back?.to ?? 0, baseline: effect.baseline !== undefined }),
    submit: says.submit(verb),
    close: words.modelPackage.form.cancel,
    subject: words.modelPackage.form.subject(judged.group.name, judged.stage),
    effect: says.effect(effect),
    fields: [
      ...fieldsOf(verb, scene, shown.monitor.ref.source),
      reasonField(least[verb], ruling, words),
    ],
  };
}

function effectOf(verb: FormVerb, ruling: Ruling, { seen }: Scene): DriftEffect {
  const { judged, shown } = seen;
  const { stage } = judged;
  const monitor = monitorOf(judged.monitor);
  return {
    verb,
    monitor: monitor.name,
    missing: missingVotes(ruling),
    ...(shown.monitor.ref.source === 'model-monitor' ? { baseline: scheduleArn(monitor) } : {}),
    ...(stage === undefined ? {} : { stage }),
    ...(verb === 'rollback' && stage !== undefined
      ? { back: goingBack(judged.group, stage, { ...shown.back, version: versionOn(ruling.on) }) }
      : {}),
    ...(shown.pipeline === undefined ? {} : { pipeline: shown.pipeline }),
  };
}

/** AWS writes a name in lower case in its ARN. */
function scheduleArn({ at, group, name }: MonitorRef): string {
  return servedArn(at ?? group, 'monitoring-schedule', name.toLowerCase());
}

function fieldsOf(verb: FormVerb, scene: Scene, source: string): readonly Field[] {
  switch (verb) {
    case 'snooze':
      return [untilField(snoozeFor, scene.words)];
    case 'accept':
      return source === 'model-monitor' ? [] : [untilField(acceptFor, scene.words)];
    case 'retrain':
      return [parametersField(scene.words)];
    case 'rollback':
      return [];
  }
}
