import type { Json } from '../json.ts';
import { copiedValue, type CopiedValues } from './copied-value.ts';
import { memberOf } from './member-of.ts';

/**
 * A list of named items after copying: those of one name are copied together, in place of the
 * copy's or behind all others; what is not copied, or has no name, stays in the copy.
 */
export function copiedItems(
  { now, was, there }: CopiedValues,
  isCopied: (item: Json, name: string) => boolean,
): Json | undefined {
  if (there !== undefined && !Array.isArray(there)) return there;
  const items: readonly Json[] = there ?? [];
  const [truth, before, copy] = [
    byName(now, isCopied),
    byName(was, isCopied),
    byName(items, () => true),
  ];
  const kept = items.flatMap((item, n) => {
    const name = nameOf(item);
    const mine = copy.get(name);
    if (name === undefined || mine === undefined) return [item];
    const told = copiedValue({ now: truth.get(name), was: before.get(name), there: mine });
    if (told === mine) return [item];
    return items.indexOf(mine[0] ?? null) === n ? (told ?? []) : [];
  });
  const added = [...truth].flatMap(([name, own]) => (copy.has(name) ? [] : own));
  const made = [...kept, ...added];
  if (JSON.stringify(made) === JSON.stringify(items)) return there;
  return made.length === 0 ? undefined : made;
}

function byName(
  list: Json | undefined,
  isCopied: (item: Json, name: string) => boolean,
): ReadonlyMap<string | undefined, readonly Json[]> {
  const items: readonly Json[] = Array.isArray(list) ? list : [];
  const copied = items.filter((item) => {
    const name = nameOf(item);
    return name !== undefined && isCopied(item, name);
  });
  return Map.groupBy(copied, nameOf);
}

function nameOf(item: Json): string | undefined {
  const name = memberOf(item, 'name');
  return typeof name === 'string' ? name : undefined;
}
