import type { Json } from '../json.ts';
import { copiedValue } from './copied-value.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { withMember } from './with-member.ts';

/** What a truth says by name, the copy's list or object, and whether a value was copied to it. */
export type CopiedNames = {
  readonly said: ReadonlyMap<string, Json>;
  readonly there: Json | undefined;
  readonly wasCopied: (name: string, value: Json) => boolean;
};

/** An object after copying, key by key; keys that are not copied stay in the copy. */
export function copiedMembers({ said, there, wasCopied }: CopiedNames): Json | undefined {
  if (there !== undefined && !isObject(there)) return there;
  const copy = there ?? {};
  const made = [...said.keys(), ...Object.keys(copy)].reduce((content, key) => {
    const mine = memberOf(content, key);
    const now = said.get(key);
    const told = copiedValue({ now, there: mine, wasCopied: (value) => wasCopied(key, value) });
    return told === mine ? content : withMember(content, key, told);
  }, copy);
  if (made === copy) return there;
  return Object.keys(made).length > 0 ? made : undefined;
}
