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

/** `111122223333:DataScience/aiko`: account, role and session, short enough not to be cut. */
function sessionIn(arn: string | undefined): string | undefined {
  return arn?.replace(/^.*:(\d{12}):assumed-role\/(.+)$/u, '$1:$2');
}
