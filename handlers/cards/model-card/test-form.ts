import type { ChoiceField, Form, TextField } from '../../../src/index.ts';
import { cardName } from './card-name.ts';
import type { Scene } from './scene.ts';

/** So many stages a choice takes. */
const stagesMax = 10;

/** Asks for a test that was run in a stage, and what it came to. */
export function testForm({ words, stages, ...scene }: Scene): Form {
  const { judged, shown } = scene.seen;
  const says = words.modelCard.form;
  const { test } = says;
  const text = (
    id: 'name' | 'observation' | 'metrics' | 'evidence',
    more: Pick<TextField, 'required' | 'max'> & Pick<TextField, 'min' | 'lines'>,
  ): TextField => ({ kind: 'text', id, ...test[id], ...more });
  const choice = (
    id: 'version' | 'stage' | 'result',
    options: ChoiceField['options'],
  ): ChoiceField => {
    const { label, hint, missing } = test[id];
    return { kind: 'choice', id, label, hint, missing, required: true, options };
  };
  const names = stages.names.slice(0, stagesMax).map((name) => ({ value: name, label: name }));
  const versions = shown.versions.map((each) => ({ value: String(each), label: `v${each}` }));
  const spoken = shown.about ? { initial: String(shown.about.version) } : {};
  return {
    title: says.title('recordTest', undefined),
    submit: says.submit('recordTest'),
    close: words.modelPackage.form.cancel,
    subject: words.modelCard.name(cardName(scene)),
    effect: [test.effect, ...says.edit.effect(judged).slice(1)],
    fields: [
      // The card of one version is about no other.
      ...(judged.kind === 'package' ? [] : [{ ...choice('version', versions), ...spoken }]),
      choice('stage', names),
      text('name', { required: true, min: 3, max: 63 }),
      choice('result', [
        { value: 'passed', label: test.result.passed },
        { value: 'failed', label: test.result.failed },
      ]),
      text('observation', { required: false, max: 2_096 }),
      text('metrics', { required: false, max: 1_000, lines: true }),
      text('evidence', { required: false, max: 1_000 }),
    ],
  };
}
