import { z } from 'zod';
import {
  modelCardIn,
  packageIn,
  type CardRef,
  type GroupRef,
  type Happening,
  type WorldReader,
} from '../../../src/index.ts';
import { modelCardCardRef } from './model-card-card-ref.ts';

const decided = z.object({ effect: z.literal('decided') });
const moved = z.object({
  standings: z.array(z.object({ stage: z.string() })),
});

/**
 * The model cards into which Ringi writes what happened: that of the group, or those of the
 * versions concerned: the one it was decided on, and where a stage changed hands, both.
 */
export async function chronicles(
  { kind, subject, body }: Happening,
  group: GroupRef,
  { modelCards, standings }: WorldReader,
): Promise<readonly CardRef[]> {
  const { truth, writes, standalone } = modelCards.bindingOf(group);
  // A click that was refused may name anything, also what nobody can look at.
  if (!writes || (kind === 'click' && !decided.safeParse(body).success)) return [];
  if (truth === 'standalone') {
    return standalone ? [modelCardCardRef(group, { kind: truth, arn: standalone.arn })] : [];
  }
  const named = subject.slice(subject.indexOf('/') + 1);
  const own = modelCardIn(named);
  const arn = own?.kind === 'package' ? own.name : named;
  const change = moved.safeParse(body);
  const stages = change.success ? change.data.standings.map(({ stage }) => stage) : [];
  const stood = await Promise.all(stages.map((stage) => standings.history(group, stage, 2)));
  const arns = [...(packageIn(arn) ? [arn] : []), ...stood.flat().map((each) => each.arn)];
  return arns.map((each) => modelCardCardRef(group, { kind: truth, arn: each }));
}
