import { z } from 'zod';
import { deployPlan } from './deploy-plan.ts';

const approval = z.enum(['Approved', 'Rejected', 'PendingManualApproval']);

/** What is to be written to one version; what is left out stays as it is. */
const packagePlan = z.object({
  arn: z.string(),
  /** `from`: what it must still be, so that nobody's later decision is written over. */
  approval: z.object({ from: approval, to: approval, description: z.string() }).optional(),
  metadata: z.record(z.string(), z.string()),
  /** Entries of CustomerMetadataProperties that are not to stay. */
  remove: z.array(z.string()).optional(),
  lifeCycle: z
    .object({ stage: z.string(), stageStatus: z.string(), stageDescription: z.string() })
    .optional(),
  /** Another version that is only brought into line: that it is gone hinders nothing. */
  aside: z.boolean().optional(),
});
export type PackagePlan = Readonly<z.infer<typeof packagePlan>>;

const pointer = z.object({
  schema: z.literal(1),
  group: z.string(),
  stage: z.string(),
  version: z.number(),
  modelPackageArn: z.string(),
  since: z.string(),
  decision: z.string(),
  decidedBy: z.array(z.string()),
  previousVersion: z.number().exactOptional(),
  rolledBackFrom: z.number().exactOptional(),
});

/** Everything one execution writes, as it is stored before the first touch. */
export const stagePlan = z.object({
  packages: z.array(packagePlan),
  pointer: pointer.optional(),
  /** What must serve before the pointer moves; absent where nothing serves the stage. */
  deploy: deployPlan.exactOptional(),
  standings: z.array(
    z.object({
      stage: z.string(),
      version: z.number(),
      arn: z.string(),
      served: z
        .object({ config: z.string(), previous: z.string().exactOptional() })
        .exactOptional(),
    }),
  ),
  /** What is no way back for its stage any more. */
  retired: z
    .array(z.object({ stage: z.string(), version: z.number(), since: z.string() }))
    .exactOptional(),
  /** Subjects of other cards it changes. */
  touched: z.array(z.string()),
});
export type StagePlan = Readonly<z.infer<typeof stagePlan>>;
