import { memberOf, plainName, readField, type FoldLine, type Json } from '../../../src/index.ts';
import { fieldLines, lineAt } from './field-lines.ts';
import type { Folded } from './folded.ts';
import { cutOrder } from './cut-order.ts';
import { listIn } from './list-in.ts';
import type { Scene } from './scene.ts';
import { shownValue } from './shown-value.ts';

const job = ['training_details', 'training_job_details'] as const;
/** So many are named; the rest is counted. */
const most = 12;

/** What is read of a training job, and not edited. */
export const trainingPaths = {
  texts: [
    [...job, 'training_arn'],
    [...job, 'training_datasets'],
    [...job, 'training_environment', 'container_image'],
  ],
  parameters: [
    [...job, 'hyper_parameters'],
    [...job, 'user_provided_hyper_parameters'],
  ],
  metrics: [
    [...job, 'training_metrics'],
    [...job, 'user_provided_training_metrics'],
  ],
} as const;

/** How the model was trained: on what, in which image, with which parameters, to which metrics. */
export function training(scene: Scene): Folded {
  const { texts, parameters, metrics } = trainingPaths;
  const [named = 0, measured = 0] = [parameters, metrics].map((paths) => countIn(paths, scene));
  const more = { parameters: named, metrics: measured };
  const fields = fieldLines(['training_details'], scene, { more, read: texts });
  return {
    subtitle: fields.subtitle,
    body: [
      ...texts.flatMap((path) => lineAt(path, scene)),
      ...fields.body,
      ...parameters.flatMap((path) => namedLine(path, cutOrder.parameters, scene)),
      ...metrics.flatMap((path) => namedLine(path, cutOrder.metrics, scene)),
    ],
  };
}

function countIn(paths: readonly (readonly string[])[], { seen }: Scene): number {
  const lists = paths.map((path) => listIn(readField(seen.shown.content, path)));
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** `num_leaves 31, learning_rate 0.05`. */
function namedLine(path: readonly string[], rank: number, scene: Scene): readonly FoldLine[] {
  const { words, seen } = scene;
  const value = readField(seen.shown.content, path);
  const label = words.modelCard.field(path.join('.'));
  if (!Array.isArray(value)) return lineAt(path, scene).map((line) => ({ ...line, keep: rank }));
  const items = listIn(value);
  if (items.length === 0) return lineAt(path, scene);
  const says = words.modelCard.fold;
  const shown = items.slice(0, most).map((item) => namedValue(item, scene));
  const beyond = items.length - shown.length;
  const text = says.list([...shown, ...(beyond > 0 ? [says.more(beyond)] : [])]);
  return [{ label, text: [text], keep: rank }];
}

function namedValue(item: Json, { words }: Scene): string {
  const name = memberOf(item, 'name');
  if (name === undefined) return shownValue(item, 60);
  const notes = shownValue(memberOf(item, 'notes'), 60);
  const value = shownValue(memberOf(item, 'value'), 40);
  const called = typeof name === 'string' ? plainName(name, 60) : shownValue(name, 60);
  return `${called} ${value}`.trim() + (notes === '' ? '' : words.modelCard.fold.note(notes));
}
