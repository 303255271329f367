import { z } from 'zod';
import {
  Impossible,
  onEvent,
  packageOf,
  type HeardCard,
  type ModelCardRef,
  type WorldReader,
} from '../../src/index.ts';
import { modelCardCardRef } from '../cards/model-card/model-card-card-ref.ts';

/** A version of a group, or a marketplace package, which has no version. */
const modelPackageArn = new RegExp(
  '^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\\d{12}:model-package/' +
    '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}(/\\d+)?$',
  'u',
);

/** What an event says was changed of a version, where that is no model card: AWS names none so. */
const besidesCard = [
  'modellifecycle',
  'modelapprovalstatus',
  'approvaldescription',
  'sourceuri',
  'customermetadataproperties',
  'inferencespecification',
];

/** A model package was registered, or anything about it changed: look at its card again. */
export const modelPackageStateChange = onEvent({
  detailType: 'SageMaker Model Package State Change',
  // Half of the documented members are optional in practice; the card reads the rest itself.
  detail: z.object({
    // What is no such ARN is an event that cannot be read, and the queue's redrive keeps it.
    ModelPackageArn: z.string().regex(modelPackageArn, 'must be the ARN of a model package'),
    ModelPackageStatus: z.string().optional(),
    ModelPackageGroupName: z.string().optional(),
    UpdatedModelPackageFields: z.array(z.string()).optional().catch(undefined),
  }),

  async handle(detail, { modelCards }) {
    const { ModelPackageArn, ModelPackageStatus, ModelPackageGroupName = '' } = detail;
    // A package is announced several times while it is being validated; nothing can be judged
    // before that ends. A marketplace package is not versioned, and nobody decides upon it here.
    const settled = ModelPackageStatus !== 'Pending' && ModelPackageStatus !== 'InProgress';
    const versioned = /:model-package\/[^/]+\/\d+$/.test(ModelPackageArn);
    const subject = asNamed(ModelPackageArn, ModelPackageGroupName);
    if (!settled || !versioned) return [];
    const mayBeCard = isOfCard(detail.UpdatedModelPackageFields);
    return [{ view: 'model-package', subject }, await modelCardOf(subject, mayBeCard, modelCards)];
  },
});

/** Whether a model card may be what changed: a registration and a card name nothing that did. */
function isOfCard(changed: readonly string[] = []): boolean {
  return changed.length === 0 || changed.some((each) => !besidesCard.includes(each.toLowerCase()));
}

/**
 * Its model card changes with it, and no event tells of that alone. One that waits for a review is
 * news to everybody; any other only where somebody asked for it before.
 */
async function modelCardOf(
  arn: string,
  mayBeCard: boolean,
  modelCards: WorldReader['modelCards'],
): Promise<HeardCard> {
  const { group } = packageOf(arn);
  const ref = modelCardCardRef(group, { kind: 'package', arn });
  const { account, region } = group;
  const through = { account, region };
  const isIts = modelCards.bindingOf(group).truth === 'package';
  // Accounts that ringi.yaml does not name may send events, too.
  if (!mayBeCard || !isIts || !modelCards.reaches(through)) return { ...ref, ifKnown: true };
  const waits = await isReviewed({ kind: 'package', arn, through }, modelCards);
  return waits ? ref : { ...ref, ifKnown: true };
}

/** Where it may not be read, the look at the version says so. */
async function isReviewed(ref: ModelCardRef, modelCards: WorldReader['modelCards']) {
  try {
    const card = await modelCards.card(ref);
    return card !== 'none' && card.status === 'PendingReview';
  } catch (error) {
    if (error instanceof Impossible) return false;
    throw error;
  }
}

/** Some ARNs come in lower case; the stage pointer's name is the group's own. */
function asNamed(arn: string, group: string): string {
  return arn.replace(/(?<=:model-package\/)[^/]+(?=\/\d+$)/u, (name) =>
    name.toLowerCase() === group.toLowerCase() ? group : name,
  );
}
