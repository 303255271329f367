import { json } from '../../../src/index.ts';
import { z } from 'zod';

const rollout = z.object({
  strategy: z.enum(['allAtOnce', 'canary', 'linear', 'rolling']),
  /** Percent. */
  step: z.number().exactOptional(),
  /** Seconds. */
  wait: z.number(),
  timeout: z.number(),
  alarms: z.array(z.string()),
});

const config = z.object({
  name: z.string(),
  variants: z.array(
    z.object({ name: z.string(), model: z.string(), rest: z.record(z.string(), json) }),
  ),
  rest: z.record(z.string(), json),
});

const newModel = z.object({
  name: z.string(),
  modelPackage: z.string(),
  role: z.string(),
  /** Where its containers run, as the model says it in whose place it comes. */
  rest: z.record(z.string(), json).default({}),
});

const common = {
  at: z.object({ account: z.string(), region: z.string() }),
  stage: z.string(),
  endpoint: z.string(),
  /** The version that is to serve, and the one that served when this was planned. */
  to: z.object({ version: z.number(), arn: z.string() }),
  from: z.object({ version: z.number().exactOptional(), config: z.string() }).exactOptional(),
  /** The update a rollback took over, where one had begun: it may yet take effect. */
  after: z
    .object({
      /** Its configuration or model. */
      on: z.string(),
      /** When it was begun. */
      at: z.string(),
      version: z.number(),
      arn: z.string(),
      by: z.object({ execution: z.string(), verb: z.string(), people: z.array(z.string()) }),
    })
    .exactOptional(),
  /** For so long its card shows how it serves, in ms; and what is expected. */
  watch: z.object({
    for: z.number(),
    p99: z.number(),
    availability: z.number(),
    /** Whatever rolls out: a rollback is rolled back by none of them. */
    alarms: z.array(z.string()),
  }),
  /** Milliseconds after which it is said to take too long. */
  limit: z.number(),
};

/** How a stage comes to serve a version, as it is stored before the first touch. */
export const deployPlan = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('endpoint'),
    ...common,
    variant: z.string(),
    /** Absent where it is there already. */
    model: newModel.exactOptional(),
    config,
    /** Instances of another type are counted anew: else what autoscaling has set stays. */
    keepCapacity: z.boolean().default(true),
    rollout,
  }),
  z.object({
    by: z.literal('inferenceComponent'),
    ...common,
    component: z.string(),
    model: z.object({ name: z.string() }),
    /** Absent where it is there already. */
    make: newModel.exactOptional(),
  }),
  z.object({ by: z.literal('pipeline'), ...common }),
]);
export type DeployPlan = Readonly<z.infer<typeof deployPlan>>;
