import { z } from 'zod';

/** What AWS says now about the playground's model groups. */
export type CompanyState = {
  readonly stages: readonly string[];
  readonly groups: readonly CompanyGroup[];
};
export type CompanyGroup = {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Newest first. */
  readonly versions: readonly CompanyVersion[];
  /** Which version each stage's pointer names; null where there is none. */
  readonly pointers: Readonly<Record<string, number | null>>;
  readonly monitors: readonly CompanyMonitor[];
  readonly pipeline: CompanyPipeline;
  /** The endpoint of its prod; null where there is none. */
  readonly endpoint: CompanyEndpoint | null;
  /** Its standalone model card; null where there is none. */
  readonly modelCard: CompanyModelCard | null;
};
/** A standalone model card, as SageMaker has it. */
export type CompanyModelCard = {
  readonly arn: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
  /** How it is seen from the accounts it may be shared with. */
  readonly accounts: readonly CompanyCardAccount[];
};
/** What another account sees of a model card, and may do with it, as AWS answers somebody of it. */
export type CompanyCardAccount = {
  readonly name: string;
  readonly account: string;
  /** Null where nobody of it may see the card. */
  readonly card: { readonly status: string; readonly version: number } | null;
  readonly mayEdit: boolean;
  readonly mayExport: boolean;
  /** The newest invitation to the card; null where there never was one. */
  readonly invitation: CompanyInvitation | null;
  /** AWS's own words to the last try of theirs that it refused, as long as nothing else changed. */
  readonly refused: string | null;
};
/** An invitation to a resource share; `until` is when it runs out unanswered. */
export type CompanyInvitation = {
  readonly arn: string;
  /** `PENDING`, `ACCEPTED`, `REJECTED`, `EXPIRED`. */
  readonly status: string;
  readonly until: string;
};
/** An endpoint, what it serves and what CloudWatch says of it. */
export type CompanyEndpoint = {
  readonly arn: string;
  readonly name: string;
  readonly status: string;
  /** The fleet that comes first, where an update runs; weights as SageMaker has them. */
  readonly serves: readonly {
    readonly arn: string;
    readonly version: number;
    readonly weight: number;
  }[];
  readonly instances: number;
  /** Names of its alarms that are in ALARM. */
  readonly loud: readonly string[];
};
/** The pipeline that trains a group's versions, and how its newest execution is. */
export type CompanyPipeline = {
  readonly name: string;
  readonly last: string | null;
  readonly lastAt: string | null;
};
/** A monitoring schedule, and how its last run ended. */
export type CompanyMonitor = {
  readonly arn: string;
  readonly name: string;
  /** `Scheduled`, `Stopped`, `Failed`. */
  readonly status: string;
  /** Status of the newest run; null where there is none. */
  readonly last: string | null;
  readonly lastAt: string | null;
};
export type CompanyVersion = {
  readonly arn: string;
  readonly version: number;
  readonly status: string;
  readonly approval: string;
  /** `prod: Approved`, ModelLifeCycle in one line. */
  readonly lifeCycle: string | null;
  readonly createdAt: string;
};

/** What somebody else in the company does. */
export const companyAct = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('register'),
    group: z.string(),
    how: z.enum(['good', 'belowGate', 'failed', 'inferencePipeline', 'byHand', 'otherAccount']),
  }),
  z.strictObject({
    do: z.literal('approveInConsole'),
    arn: z.string(),
    status: z.enum(['Approved', 'Rejected']),
  }),
  z.strictObject({ do: z.literal('moveInConsole'), arn: z.string(), stage: z.string() }),
  z.strictObject({
    do: z.literal('pipelineFails'),
    group: z.string(),
    how: z.enum(['accessDenied', 'quota', 'image', 'algorithm']),
  }),
  z.strictObject({
    do: z.literal('elsewhere'),
    group: z.string(),
    what: z.enum(['evidently', 'reported', 'reportedClean', 'storm']),
  }),
  z.strictObject({
    do: z.literal('endpoint'),
    group: z.string(),
    what: z.enum(['breaks', 'mends', 'nextFails', 'scales', 'fails', 'back']),
  }),
  z.strictObject({
    do: z.literal('modelCard'),
    group: z.string(),
    what: z.enum(['fills', 'edits', 'exportFails', 'archives']),
  }),
  z.strictObject({
    do: z.literal('cardElsewhere'),
    group: z.string(),
    account: z.string(),
    what: z.enum(['accepts', 'refuses', 'edits']),
  }),
  z.strictObject({
    do: z.literal('monitor'),
    arn: z.string(),
    what: z.enum(['clean', 'drift', 'broken', 'failed', 'unreadable', 'dies', 'stops']),
  }),
]);
export type CompanyAct = z.infer<typeof companyAct>;
