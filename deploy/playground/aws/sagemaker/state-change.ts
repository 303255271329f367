import type { ServiceEvent } from '../eventbridge.ts';
import type { ModelPackage } from './store.ts';

/**
 * "SageMaker Model Package State Change": neither who did it nor the values of the customer's
 * metadata are told; `updated` names the fields of an update and is absent at registration.
 */
export function stateChange(modelPackage: ModelPackage, updated?: readonly string[]): ServiceEvent {
  const { arn, group, version, created, createdAt, modifiedAt } = modelPackage;
  const [, , , region = '', account = ''] = arn.split(':');
  return {
    'detail-type': 'SageMaker Model Package State Change',
    source: 'aws.sagemaker',
    account,
    region,
    resources: [arn],
    detail: {
      ModelPackageGroupName: group.name,
      ModelPackageVersion: version,
      ModelPackageArn: arn,
      CreationTime: seconds(createdAt),
      InferenceSpecification: created.InferenceSpecification,
      ModelPackageStatus: modelPackage.status,
      ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
      CertifyForMarketplace: false,
      ModelApprovalStatus: modelPackage.approval,
      MetadataProperties: created.MetadataProperties,
      ModelMetrics: created.ModelMetrics,
      ModelLifeCycle: modelPackage.lifeCycle,
      LastModifiedTime: seconds(modifiedAt ?? createdAt),
      ...(updated?.includes('ApprovalDescription') && {
        ApprovalDescription: modelPackage.approvalDescription,
      }),
      ...(updated && { UpdatedModelPackageFields: updated }),
    },
  };
}

function seconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
