import {
  Impossible,
  missingIn,
  parseContent,
  type CardFacts,
  type ModelCardRef,
  type ModelPackage,
  type WorldReader,
} from '../../../src/index.ts';

/**
 * What the model card that is the truth about a version lacks of what `modelCards:` requires. One
 * that is not there, or cannot be read, lacks everything.
 */
export async function cardFacts(
  { arn, group }: ModelPackage,
  { modelCards }: WorldReader,
): Promise<CardFacts> {
  const { truth, standalone, required } = modelCards.bindingOf(group);
  // What is not asked for is not read: each call counts.
  if (required.length === 0) return { lacks: [] };
  const { account, region } = group;
  const own: ModelCardRef = { kind: 'package', arn, through: { account, region } };
  const ref = truth === 'standalone' && standalone ? standalone : own;
  const now = await modelCards.card(ref).catch(unreadable);
  const parsed = parseContent(now === 'none' ? '' : now.content);
  return { lacks: missingIn('content' in parsed ? parsed.content : {}, required) };
}

/** It keeps its stages closed, and nobody from saying no or going back. */
function unreadable(error: unknown): 'none' {
  if (error instanceof Impossible) return 'none';
  throw error;
}
