import type {
  ApprovalStatus,
  AwsIdentity,
  CardFacts,
  Check,
  GroupRef,
  Metric,
  ModelLifeCycle,
  ModelPackage,
  Footing,
  Provenance,
  ReportRead,
  RolloutSentence,
  Served,
} from '../../../src/index.ts';
import type { WayBack } from '../standing/way-back.ts';

/** What a vote on a model package rests on. */
export type Judged = {
  readonly arn: string;
  readonly group: GroupRef;
  readonly version: number;
  readonly status: ModelPackage['status'];
  readonly approval: ApprovalStatus;
  readonly containers: readonly {
    readonly image: string;
    readonly imageDigest?: string;
    readonly artifact?: string;
  }[];
  readonly reports: readonly ReportRead[];
  readonly metrics: readonly Metric[];
  /**
   * Whether it has been in each stage, lowest first. That another version takes its place there is
   * no news about this one, so it is shown only.
   */
  readonly stages: readonly {
    readonly stage: string;
    readonly is: 'reached' | 'rolledBack' | 'never';
  }[];
  /** The stage it may go to next; absent after the last. */
  readonly next?: string;
  /** What serves the next stage, and what its reports say; `gone`: no longer in the registry. */
  readonly baseline?: {
    readonly version: number;
    readonly arn: string;
    readonly gone: boolean;
    readonly metrics: readonly Metric[];
  };
  readonly makers: readonly (AwsIdentity & { readonly how: 'registered' | 'started' })[];
};

/** What is merely shown, and may change under a vote. */
export type Shown = {
  readonly statusReason?: string;
  readonly description?: string;
  readonly approvalDescription?: string;
  readonly createdAt: string;
  readonly createdBy?: AwsIdentity;
  readonly modifiedAt?: string;
  readonly modifiedBy?: AwsIdentity;
  readonly commit?: string;
  readonly repository?: string;
  readonly provenance: Provenance;
  /** Names of each container's environment variables. */
  readonly environments: readonly (readonly string[])[];
  readonly features: readonly { readonly name: string; readonly share: number }[];
  readonly lifeCycle?: ModelLifeCycle;
  readonly metadata: Readonly<Record<string, string>>;
  /** What stands in each stage, since when its own version did, and what the pointer says. */
  readonly ladder: readonly Rung[];
  /**
   * The version that the highest stage where it stands may go back to; what is above goes back
   * before what is below. A vote names both, so that another candidate leaves no vote misread.
   */
  readonly rollback?: WayBack & { readonly stage: string };
  /** What its model card lacks of what is required. */
  readonly card: CardFacts;
  /** How the next stage comes to serve it; absent where its pointer is enough. */
  readonly serving?: {
    readonly served: Served;
    /** The ways that `ringi.yaml` allows, the proposed one first. */
    readonly rollouts: readonly RolloutSentence[];
    readonly checks: readonly Check[];
  };
};

/** One stage as it is seen. */
export type Rung = {
  readonly stage: string;
  readonly footing: Footing;
  /** The version that stands there, and whether Ringi's own decision put it there. */
  readonly stands?: { readonly version: number; readonly since: string; readonly decided: boolean };
  readonly pointer?: number | 'unreadable';
  /** Who wrote it, where it says something else than Ringi's decision put there. */
  readonly movedBy?: AwsIdentity;
};
