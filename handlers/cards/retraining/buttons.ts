import { consoleOf, type ActButton, type OtherButton } from '../../../src/index.ts';
import { parametersField } from '../incident/parameters-field.ts';
import { reasonField } from '../incident/reason-field.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import { rulingOf, type Scene } from './scene.ts';

/** To retrain, where the policy lets somebody; a vote that waits for others may be taken back. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const withdraw = withdrawButton(['retrain'], scene.seen.judged.group.name, scene);
  return [...retrain(scene), ...withdraw, ...links(scene)];
}

function retrain(scene: Scene): readonly ActButton[] {
  const { seen, words } = scene;
  const { group, pipeline } = seen.judged;
  const ruling = rulingOf(scene);
  if (!ruling || pipeline === null || ruling.verdict.status === 'deny') return [];
  const { form, button } = words.drift;
  const effect = { verb: 'retrain', monitor: '', pipeline, missing: missingVotes(ruling) };
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

function links({ seen, words }: Scene): readonly OtherButton[] {
  const { region } = seen.judged.group;
  const url = `${consoleOf(region, 'sagemaker/home')}#/pipelines`;
  return [{ kind: 'link', url, label: words.incident.open, place: 'menu' }];
}
