import type { Json } from '../json.ts';
import { copiedValue, type CopiedValues } from './copied-value.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { withMember } from './with-member.ts';

/** An object after copying, key by key; keys that are not copied stay in the copy. */
export function copiedMembers(
  { now, was, there }: CopiedValues,
  isCopied: (key: string) => boolean,
): Json | undefined {
  if (there !== undefined && !isObject(there)) return there;
  const keys = [now, was].flatMap((value) => Object.keys(isObject(value) ? value : {}));
  const made = keys.filter(isCopied).reduce((copy, key) => {
    const mine = memberOf(copy, key);
    const told = copiedValue({ now: memberOf(now, key), was: memberOf(was, key), there: mine });
    return told === mine ? copy : withMember(copy, key, told);
  }, there ?? {});
  if (made === there || Object.keys(made).length > 0) return made;
  return undefined;
}
