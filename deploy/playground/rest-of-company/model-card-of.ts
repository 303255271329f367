import { DescribeModelCardCommand, type SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { CompanyModelCard } from '../page/company-state.ts';
import type { CardElsewhere } from './card-elsewhere.ts';

/** The standalone model card of a group, which is called after it; null where there is none. */
export async function modelCardOf(
  group: string,
  sagemaker: SageMakerClient,
  elsewhere: CardElsewhere,
): Promise<CompanyModelCard | null> {
  const found = await sagemaker
    .send(new DescribeModelCardCommand({ ModelCardName: group }))
    .catch(() => undefined);
  if (!found) return null;
  const { ModelCardArn: arn = '' } = found;
  return {
    arn,
    name: group,
    status: found.ModelCardStatus ?? '',
    version: found.ModelCardVersion ?? 0,
    accounts: await elsewhere.seen(arn),
  };
}
