import { DescribeModelCardCommand, DescribeModelPackageCommand } from '@aws-sdk/client-sagemaker';
import type {
  DescribeModelCardCommandOutput,
  DescribeModelPackageCommandOutput,
} from '@aws-sdk/client-sagemaker';
import type { ModelCardNow, ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { whereMissing } from '../where-missing.ts';
import { callOnCard } from './call-on-card.ts';
import { writtenBy } from './written-by.ts';

/** A card with its whole content; a version that nobody wrote one for has none. */
export async function cardNow(aws: Connections, ref: ModelCardRef): Promise<ModelCardNow | 'none'> {
  switch (ref.kind) {
    case 'standalone':
      return standalone(aws, ref);
    case 'package':
      return ofVersion(aws, ref);
  }
}

async function standalone(aws: Connections, ref: ModelCardRef) {
  const { read } = aws.sagemaker(ref.through);
  const command = new DescribeModelCardCommand({
    ModelCardName: ref.arn,
    IncludedData: 'AllData',
  });
  return callOnCard(aws, ref, 'sagemaker:DescribeModelCard', async (abortSignal) => {
    const described = await read
      .send(command, { abortSignal })
      .catch(whereMissing('none' as const));
    if (described === 'none' || isGoing(described)) return 'none';
    const { Content = '', ModelCardStatus, ModelCardVersion } = described;
    return {
      status: ModelCardStatus ?? 'Draft',
      content: Content,
      ...(ModelCardVersion !== undefined && { version: ModelCardVersion }),
      ...written(aws, ref, described),
    };
  });
}

/** A deletion takes a while, and a card loses its content before it is gone. */
function isGoing({ ModelCardProcessingStatus: going }: DescribeModelCardCommandOutput): boolean {
  return going !== undefined && going !== 'DeleteFailed';
}

async function ofVersion(aws: Connections, ref: ModelCardRef) {
  const { read } = aws.sagemaker(ref.through);
  const command = new DescribeModelPackageCommand({
    ModelPackageName: ref.arn,
    IncludedData: 'AllData',
  });
  return callOnCard(aws, ref, 'sagemaker:DescribeModelPackage', async (abortSignal) => {
    const described = await read
      .send(command, { abortSignal })
      .catch(whereMissing('none' as const));
    if (described === 'none') return described;
    const { ModelCardContent: content, ModelCardStatus: status } = described.ModelCard ?? {};
    if (!content) return 'none';
    return { status: status ?? 'Draft', content, ...written(aws, ref, described) };
  });
}

function written(
  aws: Connections,
  ref: ModelCardRef,
  described: DescribeModelCardCommandOutput | DescribeModelPackageCommandOutput,
) {
  const { CreationTime = new Date(0), LastModifiedTime, LastModifiedBy, CreatedBy } = described;
  const modifiedBy = writtenBy(aws, ref, LastModifiedBy ?? CreatedBy);
  return {
    createdAt: CreationTime.toISOString(),
    modifiedAt: (LastModifiedTime ?? CreationTime).toISOString(),
    ...(modifiedBy && { modifiedBy }),
  };
}
