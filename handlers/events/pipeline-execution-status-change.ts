import { z } from 'zod';
import { onEvent, pipelineSubject } from '../../src/index.ts';
import { pipelineCard } from '../cards/pipeline.ts';

const pipelineArn = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:pipeline\/[a-zA-Z0-9-]{1,256}$/iu;

/** An execution of a pipeline began or ended: look at the pipeline's card again. */
export const pipelineExecutionStatusChange = onEvent({
  detailType: 'SageMaker Model Building Pipeline Execution Status Change',
  detail: z.object({
    pipelineArn: z.string().regex(pipelineArn, 'must be the ARN of a pipeline'),
  }),

  async handle({ pipelineArn: arn }, { pipelines }) {
    const pipeline = await pipelines.ofPipeline(arn);
    return pipeline ? [{ view: pipelineCard.name, subject: pipelineSubject(pipeline) }] : [];
  },
});
