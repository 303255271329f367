/** An event as it comes into the queue: EventBridge's envelope around one model package. */
export function stateChange(arn: string, changed: Readonly<Record<string, unknown>> = {}) {
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  const [, group, version] = resource.split('/');
  return {
    version: '0',
    id: '5e1c0c3a-8a70-4d2f-9f2e-0d4b6a7c9e10',
    'detail-type': 'SageMaker Model Package State Change',
    source: 'aws.sagemaker',
    account,
    time: '2026-11-20T03:00:00Z',
    region,
    resources: [arn],
    detail: {
      ModelPackageGroupName: group,
      ModelPackageVersion: Number(version),
      ModelPackageArn: arn,
      ModelPackageStatus: 'Completed',
      ModelApprovalStatus: 'PendingManualApproval',
    },
    ...changed,
  };
}
