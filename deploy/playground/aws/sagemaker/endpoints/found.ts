import { AwsError } from '../../aws-error.ts';
import type { Caller } from '../../principals.ts';
import { arnOf } from '../store.ts';
import { kindWords } from './kind.ts';
import type { Kind } from './kind.ts';

/** What the caller's account has of that name; refused where there is none. */
export function found<T>(
  kind: Kind,
  kept: ReadonlyMap<string, T>,
  name: string,
  caller: Caller,
): T {
  const arn = arnOf(kind, name, caller);
  const resource = kept.get(arn.toLowerCase());
  if (resource) return resource;
  throw new AwsError('ValidationException', `Could not find ${kindWords[kind]} "${arn}".`);
}
