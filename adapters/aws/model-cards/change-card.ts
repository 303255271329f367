import { UpdateModelCardCommand, UpdateModelPackageCommand } from '@aws-sdk/client-sagemaker';
import type { ModelCardRef, ModelCardStatus } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { callOnCard } from './call-on-card.ts';

/** AWS takes either in one call, never both: what is left out stays as it is. */
export type CardChange = { readonly content: string } | { readonly status: ModelCardStatus };

/** Changes the content or the status of a card that is there. */
export async function changeCard(
  aws: Connections,
  ref: ModelCardRef,
  change: CardChange,
): Promise<void> {
  const { write } = aws.sagemaker(ref.through);
  switch (ref.kind) {
    case 'standalone': {
      const said = 'content' in change ? { Content: change.content } : statusOf(change);
      const command = new UpdateModelCardCommand({ ModelCardName: ref.arn, ...said });
      return callOnCard(aws, ref, 'sagemaker:UpdateModelCard', async (abortSignal) => {
        await write.send(command, { abortSignal });
      });
    }
    case 'package': {
      const ModelCard =
        'content' in change ? { ModelCardContent: change.content } : statusOf(change);
      const command = new UpdateModelPackageCommand({ ModelPackageArn: ref.arn, ModelCard });
      return callOnCard(aws, ref, 'sagemaker:UpdateModelPackage', async (abortSignal) => {
        await write.send(command, { abortSignal });
      });
    }
  }
}

function statusOf({ status }: { readonly status: ModelCardStatus }) {
  return { ModelCardStatus: status };
}
