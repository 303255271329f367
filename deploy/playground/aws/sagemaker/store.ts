import { AwsError } from '../aws-error.ts';
import type { Caller } from '../principals.ts';
import { cardStore } from './cards/card-store.ts';
import type { CardStore } from './cards/card-store.ts';
import type { PackageCard } from './cards/package-card.ts';
import { endpointStore } from './endpoints/endpoint-store.ts';
import type { EndpointStore } from './endpoints/endpoint-store.ts';
import type { CreateModelPackage, ModelLifeCycle } from './inputs.ts';
import { monitoringStore } from './monitoring/monitoring-store.ts';
import type { MonitoringStore } from './monitoring/monitoring-store.ts';
import { pipelineStore } from './pipelines/pipeline-store.ts';
import type { PipelineStore } from './pipelines/pipeline-store.ts';
import type { ProcessingJob } from './processing-job.ts';
import type { TrainingJob } from './training-job.ts';
import type { UserContext } from './user-context.ts';

/** A model package group with its versions, oldest first. Times are epoch milliseconds. */
export type Group = {
  readonly arn: string;
  readonly name: string;
  readonly description?: string;
  readonly createdAt: number;
  readonly createdBy: UserContext;
  readonly tags: Map<string, string>;
  readonly packages: ModelPackage[];
};

/** A versioned model package. */
export type ModelPackage = {
  readonly arn: string;
  readonly group: Group;
  readonly version: number;
  readonly created: CreateModelPackage;
  readonly createdAt: number;
  readonly createdBy: UserContext;
  status: 'Pending' | 'InProgress' | 'Completed' | 'Failed' | 'Deleting';
  statusReason?: string;
  approval: 'Approved' | 'Rejected' | 'PendingManualApproval';
  approvalDescription?: string;
  metadata: Record<string, string>;
  lifeCycle?: ModelLifeCycle;
  card?: PackageCard;
  modifiedAt?: number;
  modifiedBy?: UserContext;
};

/** What SageMaker keeps: everything is found by ARN, in any case of letters. */
export type Store = {
  readonly groups: Map<string, Group>;
  readonly cards: CardStore;
  readonly pipelines: PipelineStore;
  readonly trainingJobs: Map<string, TrainingJob>;
  readonly processingJobs: Map<string, ProcessingJob>;
  readonly serving: EndpointStore;
  readonly monitoring: MonitoringStore;
};

/** An empty SageMaker. */
export function store(): Store {
  return {
    groups: new Map(),
    cards: cardStore(),
    pipelines: pipelineStore(),
    trainingJobs: new Map(),
    processingJobs: new Map(),
    serving: endpointStore(),
    monitoring: monitoringStore(),
  };
}

/** The ARN of a resource of the caller's own account and region, unless `nameOrArn` is one. */
export function arnOf(kind: string, nameOrArn: string, caller: Caller): string {
  if (!nameOrArn.startsWith('arn:')) {
    return `arn:aws:sagemaker:${caller.region}:${caller.account}:${kind}/${nameOrArn}`;
  }
  const [, , , region, account] = nameOrArn.split(':');
  if (region !== caller.region) {
    throw new AwsError('ValidationException', `Invalid region in the ARN: ${nameOrArn}`);
  }
  if (account !== caller.account) {
    const message = `User: ${caller.arn} is not authorized to perform this action`;
    throw new AwsError('AccessDeniedException', `${message} on resource: ${nameOrArn}`);
  }
  return nameOrArn;
}

/** The group of a name or ARN; refused where there is none. */
export function groupOf(store: Store, nameOrArn: string, caller: Caller): Group {
  const arn = arnOf('model-package-group', nameOrArn, caller);
  const group = store.groups.get(arn.toLowerCase());
  if (group) return group;
  throw new AwsError('ValidationException', `ModelPackageGroup ${arn} does not exist.`);
}

/** The version of an ARN, or of `group/version`; refused where there is none. */
export function packageOf(store: Store, nameOrArn: string, caller: Caller): ModelPackage {
  const arn = arnOf('model-package', nameOrArn, caller);
  const [group = '', version] = arn.split(':model-package/')[1]?.split('/') ?? [];
  const found = store.groups
    .get(arnOf('model-package-group', group, caller).toLowerCase())
    ?.packages.find((modelPackage) => String(modelPackage.version) === version);
  if (found) return found;
  throw new AwsError('ValidationException', `ModelPackage ${arn} does not exist.`);
}
