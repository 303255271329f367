import { AwsError } from '../../aws-error.ts';
import type { Caller } from '../../principals.ts';
import { arnOf } from '../store.ts';
import { kindWords } from './kind.ts';
import type { Kind } from './kind.ts';

/** The ARN of something new; a name is given once. */
export function unused(
  kind: Kind,
  kept: ReadonlyMap<string, unknown>,
  name: string,
  caller: Caller,
): string {
  const arn = arnOf(kind, name, caller);
  if (!kept.has(arn.toLowerCase())) return arn;
  const message = `Cannot create already existing ${kindWords[kind]} "${arn}".`;
  throw new AwsError('ValidationException', message);
}
