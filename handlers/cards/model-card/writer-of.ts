import { plainName, type Judgement } from '../../../src/index.ts';
import type { Writer } from './seen.ts';

/** Who wrote a card last: the person joined to it, else what AWS calls it; at most `max` letters. */
export function writerOf(
  by: Writer | null,
  { personOf }: Pick<Judgement, 'personOf'>,
  max: number,
): string | undefined {
  if (!by) return undefined;
  const name = personOf(by)?.name ?? by.userProfile ?? by.sourceIdentity ?? sessionIn(by.arn);
  return name === undefined ? undefined : plainName(name, max);
}

/** `DataScience/aiko`, the role and its session: what is before them helps no reader. */
function sessionIn(arn: string | undefined): string | undefined {
  return arn?.replace(/^.*:assumed-role\//u, '');
}
