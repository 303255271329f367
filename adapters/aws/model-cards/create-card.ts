import { CreateModelCardCommand } from '@aws-sdk/client-sagemaker';
import { foreignOwner, NotShared } from '../../../src/index.ts';
import type { ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { cardNow } from './card-now.ts';
import { changeCard } from './change-card.ts';
import { placeOfCard } from './place-of-card.ts';
import { unlessMade } from './unless-made.ts';

/** Makes a draft; a card that is there already stays as it is. */
export async function createCard(
  aws: Connections,
  ref: ModelCardRef,
  content: string,
): Promise<void> {
  switch (ref.kind) {
    case 'standalone':
      return createStandalone(aws, ref, content);
    case 'package':
      // A version's card is there with its first content.
      if ((await cardNow(aws, ref)) !== 'none') return;
      return changeCard(aws, ref, { content });
  }
}

async function createStandalone(aws: Connections, ref: ModelCardRef, content: string) {
  const { name } = placeOfCard(ref);
  const owner = foreignOwner(ref);
  if (owner !== undefined) {
    throw new NotShared(
      owner,
      `The model card ${name} is account ${owner}'s, and only that account can make it.`,
      `Have it made in account ${owner}, and shared with ${ref.through.account}.`,
    );
  }
  const command = new CreateModelCardCommand({
    ModelCardName: name,
    Content: content,
    ModelCardStatus: 'Draft',
  });
  await unlessMade({
    make: () =>
      aws.call('sagemaker:CreateModelCard', async (abortSignal) => {
        await aws.sagemaker(ref.through).write.send(command, { abortSignal });
      }),
    look: () => cardNow(aws, ref),
  });
}
