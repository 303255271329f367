import { contentFields } from './content-fields.ts';

/**
 * A part of a content that both kinds of card have, copied as a whole, or by the names of a list's
 * items, or by an object's keys.
 */
export type CopiedPart = {
  readonly path: readonly string[];
  readonly by: 'whole' | 'name' | 'key';
};

/** What is copied between a card of its own and a model package's card; nothing else is. */
export const copiedParts: readonly CopiedPart[] = [
  ...contentFields
    .filter(({ kinds }) => kinds.length === 2)
    .map(({ path }) => ({ path, by: 'whole' as const })),
  { path: ['model_overview', 'model_artifact'], by: 'whole' },
  { path: inTraining('training_arn'), by: 'whole' },
  { path: inTraining('training_datasets'), by: 'whole' },
  { path: inTraining('training_environment', 'container_image'), by: 'whole' },
  { path: inTraining('training_metrics'), by: 'name' },
  { path: inTraining('user_provided_training_metrics'), by: 'name' },
  { path: inTraining('hyper_parameters'), by: 'name' },
  { path: inTraining('user_provided_hyper_parameters'), by: 'name' },
  { path: ['evaluation_details'], by: 'name' },
  { path: ['additional_information', 'custom_details'], by: 'key' },
];

function inTraining(...path: readonly string[]): readonly string[] {
  return ['training_details', 'training_job_details', ...path];
}
