import {
  packageArn,
  pointerArn,
  servedArn,
  type ActButton,
  type Ruling,
} from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { reasonField } from '../incident/reason-field.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import type { WayBack } from './way-back.ts';

/** How going back begins. */
type How = {
  /** `notYet`: nothing was called that it would take back; `waits`: AWS is at work on the endpoint. */
  readonly start: 'atOnce' | 'notYet' | 'waits';
  /** The endpoint's, as AWS writes it. */
  readonly arn?: string | undefined;
  /** The version that becomes Rejected. */
  readonly rejects?: number;
};

/** To go back from a deployment, with what that calls in its form. */
export function rollbackButton(ruling: Ruling, scene: WayBack, how: How): ActButton {
  const { words, seen } = scene;
  const { group, stage, back } = seen.judged;
  const to = back ?? 0;
  const { form, button } = words.drift;
  return {
    kind: 'act',
    verb: ruling.verb,
    on: ruling.on,
    label: words.deployment.button.rollback,
    accessibility: button.accessibility('rollback', group.name, { stage, to }),
    // Danger only where production changes at once.
    ...(seen.shown.isLast ? { style: 'danger' as const } : {}),
    place: 'row',
    form: {
      title: form.title('rollback', { to }),
      submit: form.submit('rollback'),
      close: words.modelPackage.form.cancel,
      subject: words.modelPackage.form.subject(group.name, stage),
      effect: words.deployment.effect(effectOf(ruling, scene, how)),
      fields: [reasonField(10, ruling, words)],
    },
  };
}

function effectOf(ruling: Ruling, { seen }: WayBack, { start, arn, rejects }: How) {
  const { group, stage, back } = seen.judged;
  const call = callOf(seen.shown.plan, arn);
  const pointed = { name: 'PutParameter', arn: pointerArn(group, stage) };
  return {
    to: back ?? 0,
    stage,
    call: call ? { ...call, deploys: true } : { ...pointed, deploys: false },
    start,
    ...(rejects === undefined
      ? {}
      : { rejects: { version: rejects, arn: packageArn(group, rejects) } }),
    missing: missingVotes(ruling),
  };
}

/** What a rollback calls, and on what. */
function callOf(plan: DeployPlan, known: string | undefined) {
  switch (plan.by) {
    case 'endpoint':
      return {
        name: 'UpdateEndpoint',
        arn: known ?? servedArn(plan.at, 'endpoint', plan.endpoint.toLowerCase()),
      };
    case 'inferenceComponent':
      return {
        name: 'UpdateInferenceComponent',
        arn: servedArn(plan.at, 'inference-component', plan.component),
      };
    case 'pipeline':
      return undefined;
  }
}
