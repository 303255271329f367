import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { modelCardRef } from '../cards/model-card/model-card-ref.ts';
import { subjectOf } from '../cards/model-package/subject.ts';

/** A version of a group, or a marketplace package, which has no version. */
const modelPackageArn = new RegExp(
  '^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\\d{12}:model-package/' +
    '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}(/\\d+)?$',
  'u',
);

/** A model package was registered, or anything about it changed: look at its card again. */
export const modelPackageStateChange = onEvent({
  detailType: 'SageMaker Model Package State Change',
  // Half of the documented members are optional in practice; the card reads the rest itself.
  detail: z.object({
    // What is no such ARN is an event that cannot be read, and the queue's redrive keeps it.
    ModelPackageArn: z.string().regex(modelPackageArn, 'must be the ARN of a model package'),
    ModelPackageStatus: z.string().optional(),
    ModelPackageGroupName: z.string().optional(),
  }),

  handle({ ModelPackageArn, ModelPackageStatus, ModelPackageGroupName = '' }) {
    // A package is announced several times while it is being validated; nothing can be judged
    // before that ends. A marketplace package is not versioned, and nobody decides upon it here.
    const settled = ModelPackageStatus !== 'Pending' && ModelPackageStatus !== 'InProgress';
    const versioned = /:model-package\/[^/]+\/\d+$/.test(ModelPackageArn);
    const subject = asNamed(ModelPackageArn, ModelPackageGroupName);
    if (!settled || !versioned) return [];
    // Its model card changes with it: no event tells of that alone.
    const card = modelCardRef(subjectOf(subject).group, { kind: 'package', arn: subject });
    return [
      { view: 'model-package', subject },
      { ...card, ifKnown: true },
    ];
  },
});

/** Some ARNs come in lower case; the stage pointer's name is the group's own. */
function asNamed(arn: string, group: string): string {
  return arn.replace(/(?<=:model-package\/)[^/]+(?=\/\d+$)/u, (name) =>
    name.toLowerCase() === group.toLowerCase() ? group : name,
  );
}
