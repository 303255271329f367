import { canonical, type Json } from '../json.ts';

/** One value: in the truth, in the copy, and whether what the copy says was copied to it. */
export type CopiedValues<Value extends Json = Json> = {
  readonly now: Value | undefined;
  readonly there: Value | undefined;
  readonly wasCopied: (value: Value) => boolean;
};

/**
 * What the copy says after copying: what the truth says; where that says nothing any more, nothing,
 * if the copy still says what was copied.
 */
export function copiedValue<Value extends Json>({
  now,
  there,
  wasCopied,
}: CopiedValues<Value>): Value | undefined {
  if (there === undefined) return now;
  if (now === undefined) return wasCopied(there) ? undefined : there;
  return canonical(now) === canonical(there) ? there : now;
}
