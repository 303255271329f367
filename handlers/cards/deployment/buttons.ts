import type { ActButton, OtherButton, Ruling } from '../../../src/index.ts';
import { reasonField } from '../incident/reason-field.ts';
import { needsOf } from '../voting/needs-of.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import type { Scene } from './scene.ts';

/** To go back, where that is legal now; the endpoint is one click away until nobody watches it. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const { ruling, seen, state } = scene;
  const withdraw = ruling ? withdrawButton(['rollback'], seen.judged.group.name, scene) : [];
  const isOver = state.is === 'serves' && state.until === undefined;
  const isPast = isOver || state.is === 'replaced';
  return [
    ...(ruling ? [rollback(ruling, scene)] : []),
    ...(isPast ? [] : [link(scene)]),
    ...withdraw,
  ];
}

function rollback(ruling: Ruling, scene: Scene): ActButton {
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
      effect: words.deployment.effect(effectOf(ruling, scene, to)),
      fields: [reasonField(10, ruling, words)],
    },
  };
}

function effectOf(ruling: Ruling, scene: Scene, to: number) {
  const { seen, state } = scene;
  const missing = needsOf(ruling).reduce((sum, { count }) => sum + count, 0);
  const call = callOf(scene);
  return {
    to,
    stage: seen.judged.stage,
    ...(call ? { call } : {}),
    waits: state.is === 'running' && isAtWork(state.phase.is),
    missing: Math.max(1, missing),
  };
}

/** AWS takes no other change of the endpoint meanwhile. */
function isAtWork(is: string): boolean {
  return !['queued', 'preparing', 'recording'].includes(is);
}

/** What a rollback calls, and on what. */
function callOf({ seen: { shown } }: Scene) {
  const { plan, live } = shown;
  const { account, region } = plan.at;
  const arn = (kind: string, name: string) =>
    `arn:aws:sagemaker:${region}:${account}:${kind}/${name}`;
  switch (plan.by) {
    case 'endpoint': {
      const { arn: known = arn('endpoint', plan.endpoint.toLowerCase()) } = live.endpoint ?? {};
      return { name: 'UpdateEndpoint', arn: known };
    }
    case 'inferenceComponent':
      return {
        name: 'UpdateInferenceComponent',
        arn: arn('inference-component', plan.component),
      };
    case 'pipeline':
      return undefined;
  }
}

function link({ seen, words }: Scene): OtherButton {
  const { at, endpoint } = seen.shown.plan;
  const page = `https://${at.region}.console.aws.amazon.com/sagemaker/home?region=${at.region}`;
  const url = `${page}#/endpoints/${encodeURIComponent(endpoint)}`;
  return { kind: 'link', url, label: words.deployment.button.endpoint, place: 'row' };
}
