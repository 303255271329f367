import { z } from 'zod';

/** One line of `pipelines:`, as parsed: which model group a pipeline is about. */
export const pipelineBinding = z.strictObject({
  pipeline: z
    .string()
    .regex(/^[a-zA-Z0-9*-]+$/u, 'must be the name of a pipeline; * fits anything')
    .describe('Name of a SageMaker pipeline; * fits.'),
  group: z
    .string()
    .regex(/^[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}$/u, 'must be the name of a model package group')
    .describe('The model package group, in the account and region of the pipeline.'),
});
export type PipelineBinding = Readonly<z.infer<typeof pipelineBinding>>;
