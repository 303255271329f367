import {
  modelCardIn,
  type GroupRef,
  type ModelCardBinding,
  type ModelCardOf,
  type ModelCardRef,
  type WorldReader,
} from '../../../../src/index.ts';

/** A model card, the line of ringi.yaml it goes by, and the standalone card of its group. */
export type FoundCard = {
  readonly of: ModelCardOf;
  readonly group: GroupRef;
  readonly ref: ModelCardRef;
  readonly binding: ModelCardBinding;
};

/** The model card that is a card's subject; undefined where ringi.yaml leads to it no longer. */
export function findModelCard(
  subject: string,
  { modelCards }: { readonly modelCards: Pick<WorldReader['modelCards'], 'bindingOf'> },
): FoundCard | undefined {
  const of = modelCardIn(subject);
  if (!of) return undefined;
  const { group, kind, name } = of;
  const binding = modelCards.bindingOf(group);
  if (binding.truth !== kind) return undefined;
  if (kind === 'standalone') {
    const { standalone } = binding;
    const isIt = standalone?.arn.toLowerCase() === name.toLowerCase();
    return isIt && standalone ? { of, group, ref: standalone, binding } : undefined;
  }
  const { account, region } = group;
  return { of, group, ref: { kind, arn: name, through: { account, region } }, binding };
}
