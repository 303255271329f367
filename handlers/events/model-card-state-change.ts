import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { modelCardCardRef } from '../cards/model-card/model-card-card-ref.ts';

/** A standalone model card was made, written, or changed its status: look at it again. */
export const modelCardStateChange = onEvent({
  detailType: 'SageMaker Model Card State Change',
  // The card is named by the envelope's resources; of the detail only its name is needed.
  detail: z.object({ ModelCardName: z.string().min(1).max(63) }),

  handle({ ModelCardName }, { modelCards }, { resources }) {
    const end = `:model-card/${ModelCardName}`.toLowerCase();
    // Some ARNs come in lower case; the card's name leads to its group.
    const arns = resources
      .filter((arn) => arn.toLowerCase().endsWith(end))
      .map((arn) => `${arn.slice(0, -ModelCardName.length)}${ModelCardName}`);
    return arns.flatMap((arn) =>
      modelCards
        .groupsOf(arn)
        .filter((group) => modelCards.bindingOf(group).truth === 'standalone')
        .map((group) => {
          const of = modelCards.bindingOf(group).standalone?.arn ?? arn;
          return modelCardCardRef(group, { kind: 'standalone', arn: of });
        }),
    );
  },
});
