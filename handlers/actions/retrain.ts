import { z } from 'zod';
import {
  clip,
  plain,
  type Action,
  type Execution,
  type Failed,
  type WorldReader,
} from '../../src/index.ts';
import { groupTarget } from './plan/group-target.ts';
import { pipelineBehind } from './plan/pipeline-behind.ts';
import { awaitRun, begunRun, rememberRun } from './plan/pipeline-run.ts';

const retrainPlan = z.object({
  pipeline: z.object({
    group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
    name: z.string(),
  }),
  parameters: z.record(z.string(), z.string()),
  token: z.string(),
  description: z.string(),
});
type RetrainPlan = Readonly<z.infer<typeof retrainPlan>>;

/** SageMaker keeps so many characters of an execution's description. */
const described = 3_072;

/** Starts the pipeline behind the model in service, and waits for the version it registers. */
export const retrain: Action<RetrainPlan> = {
  verb: 'retrain',
  asks: {
    parameters: { required: false, max: 1_000 },
    reason: { required: true, min: 3, max: 500 },
  },
  fault({ parameters = '' }) {
    const text = linesOf(parameters).find((line) => !parameter.test(line));
    if (text === undefined) return undefined;
    return { kind: 'unreadable', of: 'parameter', field: 'parameters', text };
  },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: (card) => ({ target: groupTarget(card, 'retrain') }),
  plan,

  async perform(stored, execution, world, begin) {
    const { pipeline, parameters, token, description } = retrainPlan.parse(stored);
    const begun = begunRun(execution);
    if (begun !== undefined) return awaitRun(begun, world, begin);
    // A crash after this call finds no memory of it, and the token makes it the same execution.
    const arn = await world.pipelines.start(pipeline, { parameters, token, description });
    await rememberRun(arn, begin);
    return awaitRun(arn, world, begin);
  },
};

async function plan(execution: Execution, world: WorldReader): Promise<RetrainPlan | Failed> {
  const { decision, id, people } = execution;
  const pipeline = await pipelineBehind(decision.card.subject, world);
  if (!pipeline) return { status: 'failed', because: 'noPipeline', advice: 'bindPipeline' };
  const parameters = parametersIn(decision.answers['parameters'] ?? '');
  const known = await world.pipelines.parameters(pipeline);
  const unknown = Object.keys(parameters).some((name) => !known.some((each) => each.name === name));
  if (unknown) {
    return { status: 'failed', because: 'unknownParameter', advice: 'lookAtParameters' };
  }
  const names = people.map(({ name }) => plain(name, 80)).join(', ');
  const reason = plain(decision.answers['reason'] ?? '', 500);
  const why = reason === '' ? '' : `: ${reason}`;
  const { group, name } = pipeline;
  return {
    pipeline: { group: { ...group }, name },
    parameters,
    token: `ringi-retrain-${id}`,
    description: clip(`Retraining decided by ${names} in Ringi (decision ${id})${why}`, described),
  };
}

const parameter = /^(?<name>[\w-]{1,256})\s*=\s*(?<value>.{0,1024})$/u;

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `name=value` lines, which the form was seen to have. */
function parametersIn(text: string): Readonly<Record<string, string>> {
  const pairs = linesOf(text).map((line) => parameter.exec(line)?.groups ?? {});
  return Object.fromEntries(pairs.map(({ name = '', value = '' }) => [name, value]));
}
