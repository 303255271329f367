import { AwsError } from '../../aws-error.ts';
import type { CardRules } from './card-rules.ts';
import type { CardStatus } from './card-store.ts';
import { packageCardContent } from './content/card-content.ts';
import { checkContent } from './content/check-content.ts';
import type { PackageCardInput } from './inputs.ts';
import { onlyMetadata } from './only-metadata.ts';
import { together } from './together.ts';

/** The card of a model package: one each, without versions of its own. */
export type PackageCard = { readonly content: string; readonly status: CardStatus };

/** What a version is registered with; without a card it gets one that names its artifacts. */
export function firstCard(
  given: PackageCardInput | undefined,
  artifacts: readonly string[],
  rules: CardRules,
): PackageCard | undefined {
  if (given) return changedCard(undefined, given, rules);
  if (rules.packageCards === 'none') return undefined;
  const model_artifact = artifacts.slice(0, 15);
  const overview = model_artifact.length === 0 ? {} : { model_overview: { model_artifact } };
  return { content: JSON.stringify(overview), status: 'Draft' };
}

/** The card after an update of content or status; refused as the service refuses, or as it may. */
export function changedCard(
  card: PackageCard | undefined,
  { ModelCardContent: content, ModelCardStatus: status }: PackageCardInput,
  rules: CardRules,
): PackageCard {
  const both = content !== undefined && status !== undefined;
  if (card && both && rules.together === 'refused') throw invalid(together);
  if (content !== undefined) {
    if (card?.status === 'Archived') throw invalid('Model Card is in Archived state');
    checkContent(content, packageCardContent(rules));
    return { content, status: status ?? card?.status ?? 'Draft' };
  }
  if (status === undefined) throw invalid('Either ModelCardContent or ModelCardStatus is needed.');
  if (!card) throw invalid('The model package has no model card.');
  const final = card.status === 'Archived' && rules.archived === 'final';
  if (final && status !== 'Archived') throw invalid('Model Card is in Archived state');
  return { ...card, status };
}

/** A package's card as it is described. */
export function describedCard(
  { content, status }: PackageCard,
  included: 'AllData' | 'MetadataOnly',
) {
  const ModelCardContent = included === 'AllData' ? content : onlyMetadata(content);
  return { ModelCardContent, ModelCardStatus: status };
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
