import type { ShareRight } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { partition } from '../partition.ts';

/** The name of the permission Ringi makes: AWS has none that only reads. */
export const readPermission = 'ringi-model-card-read';

/** The ARN of the permission of RAM that gives this right. */
export function sharePermission(may: ShareRight, { account, region }: At): string {
  const ram = `arn:${partition(region)}:ram:`;
  switch (may) {
    case 'read':
      return `${ram}${region}:${account}:permission/${readPermission}`;
    case 'edit':
      return `${ram}:aws:permission/AWSRAMPermissionSageMakerModelCards`;
    case 'export':
      return `${ram}:aws:permission/AWSRAMPermissionSageMakerModelCardsAllowExport`;
  }
}
