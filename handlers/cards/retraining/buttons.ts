import type { ActButton, OtherButton } from '../../../src/index.ts';
import { parametersField } from '../incident/parameters-field.ts';
import { reasonField } from '../incident/reason-field.ts';
import { needsOf } from '../voting/needs-of.ts';
import { rulingOf, type Scene } from './scene.ts';

/** To retrain, where the policy lets somebody; a vote that waits for others may be taken back. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  return [...retrain(scene), ...withdraw(scene), ...links(scene)];
}

function retrain(scene: Scene): readonly ActButton[] {
  const { seen, words } = scene;
  const { group, pipeline } = seen.judged;
  const ruling = rulingOf(scene);
  if (!ruling || pipeline === null || ruling.verdict.status === 'deny') return [];
  const { form, button } = words.drift;
  const missing = needsOf(ruling).reduce((sum, { count }) => sum + count, 0);
  const effect = { verb: 'retrain', monitor: '', pipeline, missing: Math.max(1, missing) };
  return [
    {
      kind: 'act',
      verb: 'retrain',
      on: '',
      label: button.retrain,
      accessibility: button.accessibility('retrain', group.name, {}),
      place: 'row',
      form: {
        title: form.title('retrain', {}),
        submit: form.submit('retrain'),
        close: words.modelPackage.form.cancel,
        subject: words.modelPackage.form.subject(group.name, undefined),
        effect: form.effect(effect),
        fields: [parametersField(words), reasonField(3, ruling, words)],
      },
    },
  ];
}

function withdraw({ seen, recorded, words }: Scene): readonly ActButton[] {
  const open = recorded.round?.status === 'open' ? recorded.round.votes : [];
  if (!open.some(({ verb }) => verb === 'retrain')) return [];
  const { button } = words.drift;
  return [
    {
      kind: 'act',
      verb: 'withdraw',
      on: '',
      label: button.withdraw,
      accessibility: button.accessibility('withdraw', seen.judged.group.name, {}),
      place: 'menu',
    },
  ];
}

function links({ seen, words }: Scene): readonly OtherButton[] {
  const { region } = seen.judged.group;
  const url = `https://${region}.console.aws.amazon.com/sagemaker/home?region=${region}#/pipelines`;
  return [{ kind: 'link', url, label: words.incident.open, place: 'menu' }];
}
