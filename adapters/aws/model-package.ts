import type {
  DescribeModelPackageCommandOutput,
  MetricsSource,
  ModelLifeCycle as VendorLifeCycle,
  ModelMetrics,
  ModelPackageContainerDefinition,
  ModelPackageSummary as VendorSummary,
} from '@aws-sdk/client-sagemaker';
import type {
  Container,
  GroupRef,
  ModelLifeCycle,
  ModelPackage,
  ModelPackageSummary,
  ReportSource,
} from '../../src/index.ts';
import { identity } from './identity.ts';

/** A model package as SageMaker describes it, in the core's words. */
export function modelPackage(
  described: DescribeModelPackageCommandOutput,
  group: GroupRef,
): ModelPackage {
  const { MetadataProperties: made = {}, ModelPackageStatusDetails: details } = described;
  const createdBy = identity(described.CreatedBy);
  const modifiedBy = identity(described.LastModifiedBy);
  const reason = details?.ValidationStatuses?.find((each) => each.FailureReason)?.FailureReason;
  return {
    ...modelPackageSummary(described),
    group,
    ...(reason && { statusReason: reason }),
    ...(described.ApprovalDescription && { approvalDescription: described.ApprovalDescription }),
    ...(described.ModelPackageDescription && { description: described.ModelPackageDescription }),
    ...(createdBy && { createdBy }),
    ...(described.LastModifiedTime && { modifiedAt: described.LastModifiedTime.toISOString() }),
    ...(modifiedBy && { modifiedBy }),
    containers: (described.InferenceSpecification?.Containers ?? []).map(container),
    reports: reports(described.ModelMetrics ?? {}),
    metadata: described.CustomerMetadataProperties ?? {},
    ...(made.CommitId && { commit: made.CommitId }),
    ...(made.Repository && { repository: made.Repository }),
    ...(made.GeneratedBy && { generatedBy: made.GeneratedBy }),
  };
}

/** What a listing, and a description, tell of a model package. */
export function modelPackageSummary(
  listed: VendorSummary | DescribeModelPackageCommandOutput,
): ModelPackageSummary {
  const { ModelPackageArn: arn = '', ModelLifeCycle: given } = listed;
  return {
    arn,
    version: listed.ModelPackageVersion ?? Number(arn.split('/').at(-1)),
    status: listed.ModelPackageStatus ?? 'Pending',
    registration: listed.ModelPackageRegistrationType ?? 'Registered',
    approval: listed.ModelApprovalStatus ?? 'PendingManualApproval',
    ...(given?.Stage && { lifeCycle: lifeCycle(given) }),
    createdAt: (listed.CreationTime ?? new Date(0)).toISOString(),
  };
}

function lifeCycle({ Stage, StageStatus, StageDescription }: VendorLifeCycle): ModelLifeCycle {
  return {
    stage: Stage ?? '',
    stageStatus: StageStatus ?? '',
    ...(StageDescription && { stageDescription: StageDescription }),
  };
}

/** Values of environment variables may be secrets: only their names are taken along. */
function container(given: ModelPackageContainerDefinition): Container {
  const artifact = given.ModelDataUrl ?? given.ModelDataSource?.S3DataSource?.S3Uri;
  return {
    image: given.Image ?? '',
    ...(given.ImageDigest && { imageDigest: given.ImageDigest }),
    ...(artifact && { artifact }),
    environment: Object.keys(given.Environment ?? {}).toSorted(),
  };
}

function reports(metrics: ModelMetrics): readonly ReportSource[] {
  const { ModelQuality, ModelDataQuality, Bias, Explainability } = metrics;
  return [
    ...report('modelQuality', ModelQuality?.Statistics),
    ...report('modelDataQuality', ModelDataQuality?.Statistics),
    ...report('bias', Bias?.Report),
    ...report('preTrainingBias', Bias?.PreTrainingReport),
    ...report('postTrainingBias', Bias?.PostTrainingReport),
    ...report('explainability', Explainability?.Report),
  ];
}

function report(kind: ReportSource['kind'], source: MetricsSource | undefined): ReportSource[] {
  if (!source?.S3Uri) return [];
  return [{ kind, uri: source.S3Uri, contentType: source.ContentType ?? 'application/json' }];
}
