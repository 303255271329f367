import type { Permission } from './share-store.ts';

/** The only type of resource that is shared here. */
export const modelCardType = 'sagemaker:ModelCard';

/** What may be done with a card of another account at all. */
export const shareableActions = [
  'sagemaker:DescribeModelCard',
  'sagemaker:ListModelCardVersions',
  'sagemaker:UpdateModelCard',
  'sagemaker:CreateModelCardExportJob',
  'sagemaker:DescribeModelCardExportJob',
] as const;

/** The permissions AWS has made for model cards. Both let people edit; none is to read only. */
export const managedPermissions: readonly Permission[] = [
  managed('AWSRAMPermissionSageMakerModelCards', shareableActions.slice(0, 3), true),
  managed('AWSRAMPermissionSageMakerModelCardsAllowExport', shareableActions, false),
];

function managed(name: string, actions: readonly string[], isDefault: boolean): Permission {
  return {
    arn: `arn:aws:ram::aws:permission/${name}`,
    name,
    resourceType: modelCardType,
    actions,
    template: JSON.stringify({ Effect: 'Allow', Action: actions }),
    isDefault,
    managedBy: 'AWS_MANAGED',
    createdAt: Date.UTC(2023, 7, 1),
  };
}
