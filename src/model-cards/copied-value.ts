import { canonical, type Json } from '../json.ts';

/** One value in the truth now, in the truth as it was copied last, and in the copy. */
export type CopiedValues<Value extends Json = Json> = {
  readonly now: Value | undefined;
  readonly was: Value | undefined;
  readonly there: Value | undefined;
};

/**
 * What the copy says after copying: what the truth says; where that says nothing any more, nothing,
 * if the copy still says what was copied.
 */
export function copiedValue<Value extends Json>({
  now,
  was,
  there,
}: CopiedValues<Value>): Value | undefined {
  if (now !== undefined && now !== '') return isSame(now, there) ? there : now;
  return isSame(was, there) ? undefined : there;
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return canonical(one) === canonical(other);
}
