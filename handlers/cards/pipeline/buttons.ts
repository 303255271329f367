import { consoleOf, pipelineOf, type ActButton, type OtherButton } from '../../../src/index.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { rulingOf, type Scene } from './scene.ts';

/** Only what is legal now. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  return [...retry(scene), ...links(scene)];
}

function retry(scene: Scene): readonly ActButton[] {
  const { seen, words } = scene;
  const ruling = rulingOf(scene);
  if (!ruling || ruling.verdict.status === 'deny') return [];
  const says = words.pipeline;
  const { name } = pipelineOf(seen.judged.pipeline);
  return [
    {
      kind: 'act',
      verb: 'retryPipeline',
      on: ruling.on,
      label: says.retry,
      accessibility: says.accessibility(name),
      style: 'primary',
      place: 'row',
      form: {
        title: says.form.title,
        submit: says.form.submit,
        close: says.form.cancel,
        subject: name,
        effect: says.form.effect(seen.judged.step, missingVotes(ruling)),
        fields: [
          {
            kind: 'text',
            id: 'reason',
            label: says.form.comment,
            required: false,
            max: 500,
            hint: says.form.hint,
            missing: '',
          },
        ],
      },
    },
  ];
}

function links({ seen, words }: Scene): readonly OtherButton[] {
  const { region } = pipelineOf(seen.judged.pipeline).group;
  const url = `${consoleOf(region, 'sagemaker/home')}#/pipelines`;
  return [{ kind: 'link', url, label: words.incident.open, place: 'row' }];
}
