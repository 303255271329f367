import type { AwsIdentity } from './person.ts';

/** SageMaker's own words for the state of a model package's approval. */
export type ApprovalStatus = 'Approved' | 'Rejected' | 'PendingManualApproval';

/** A model package group of one account and region. */
export type GroupRef = {
  readonly account: string;
  readonly region: string;
  readonly name: string;
};

/** One container of an inference specification; only the names of environment variables are read. */
export type Container = {
  readonly image: string;
  readonly imageDigest?: string;
  readonly artifact?: string;
  readonly environment: readonly string[];
};

/** A report named in ModelMetrics. */
export type ReportSource = {
  readonly kind:
    | 'modelQuality'
    | 'modelDataQuality'
    | 'bias'
    | 'preTrainingBias'
    | 'postTrainingBias'
    | 'explainability';
  readonly uri: string;
  readonly contentType: string;
};

/** ModelLifeCycle: `stage` and `stageStatus` are 1-63 of `[a-zA-Z0-9](-*[a-zA-Z0-9])*`. */
export type ModelLifeCycle = {
  readonly stage: string;
  readonly stageStatus: string;
  readonly stageDescription?: string;
};

/** A versioned model package as DescribeModelPackage tells of it. Times are ISO 8601. */
export type ModelPackage = {
  readonly arn: string;
  readonly group: GroupRef;
  readonly version: number;
  readonly status: 'Pending' | 'InProgress' | 'Completed' | 'Failed' | 'Deleting';
  readonly statusReason?: string;
  readonly registration: 'Registered' | 'Logged';
  readonly approval: ApprovalStatus;
  readonly approvalDescription?: string;
  readonly description?: string;
  readonly createdAt: string;
  readonly createdBy?: AwsIdentity;
  readonly modifiedAt?: string;
  readonly modifiedBy?: AwsIdentity;
  readonly containers: readonly Container[];
  readonly reports: readonly ReportSource[];
  /** CustomerMetadataProperties. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly lifeCycle?: ModelLifeCycle;
  /** MetadataProperties. */
  readonly commit?: string;
  readonly repository?: string;
  readonly generatedBy?: string;
};

/** What ListModelPackages tells: no users, no metrics, no metadata. */
export type ModelPackageSummary = {
  readonly arn: string;
  readonly version: number;
  readonly status: ModelPackage['status'];
  readonly registration: ModelPackage['registration'];
  readonly approval: ApprovalStatus;
  readonly lifeCycle?: ModelLifeCycle;
  readonly createdAt: string;
};

/** Reads the registries of `ringi.yaml`. Throws `Later` or `Impossible`. */
export interface RegistryReader {
  modelPackage(arn: string): Promise<ModelPackage | 'gone'>;
  /** Newest version first. */
  modelPackages(group: GroupRef): AsyncIterable<ModelPackageSummary>;
  /** Of one place, or of all; one that cannot be read is told (thrown) after all the others. */
  groups(at?: Pick<GroupRef, 'account' | 'region'>): AsyncIterable<GroupRef>;
  /** Tags of the group; empty where none are set. */
  tagsOf(group: GroupRef): Promise<Readonly<Record<string, string>>>;
}

/** Writes each thing by itself; the caller compares first. Throws `Later` or `Impossible`. */
export interface Registry extends RegistryReader {
  /** `description` is one line of at most 1,024 characters. */
  setApproval(arn: string, status: ApprovalStatus, description: string): Promise<void>;
  /**
   * Upserts CustomerMetadataProperties and removes others; values keep to the service's
   * characters.
   */
  setMetadata(
    arn: string,
    entries: Readonly<Record<string, string>>,
    remove?: readonly string[],
  ): Promise<void>;
  setLifeCycle(arn: string, lifeCycle: ModelLifeCycle): Promise<void>;
}
