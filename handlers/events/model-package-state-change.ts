import { z } from 'zod';
import { onEvent } from '../../src/index.ts';

/** A model package was registered, or anything about it changed: look at its card again. */
export const modelPackageStateChange = onEvent({
  detailType: 'SageMaker Model Package State Change',
  // Half of the documented members are optional in practice; the card reads the rest itself.
  detail: z.object({ ModelPackageArn: z.string(), ModelPackageStatus: z.string().optional() }),

  handle({ ModelPackageArn, ModelPackageStatus }) {
    // A package is announced several times while it is being validated; nothing can be judged
    // before that ends. A marketplace package is not versioned, and nobody decides upon it here.
    const settled = ModelPackageStatus !== 'Pending' && ModelPackageStatus !== 'InProgress';
    const versioned = /:model-package\/[^/]+\/\d+$/.test(ModelPackageArn);
    return settled && versioned ? [{ view: 'model-package', subject: ModelPackageArn }] : [];
  },
});
