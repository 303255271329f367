import type { Json } from '../json.ts';
import { copiedValue } from './copied-value.ts';
import type { CopiedNames } from './copied-members.ts';
import { nameOf } from './name-of.ts';

/**
 * A list of named items after copying: those of one name are copied together, in place of the
 * copy's or behind all others; what is not copied, or has no name, stays in the copy.
 */
export function copiedItems({ said, there, wasCopied }: CopiedNames): Json | undefined {
  if (there !== undefined && !Array.isArray(there)) return there;
  const items: readonly Json[] = there ?? [];
  const copy = Map.groupBy(items, nameOf);
  const kept = items.flatMap((item, n): readonly Json[] => {
    const name = nameOf(item);
    const mine = copy.get(name);
    if (name === undefined || mine === undefined) return [item];
    const told = copiedValue<Json>({
      now: said.get(name),
      there: mine,
      wasCopied: (value) => wasCopied(name, value),
    });
    if (told === mine) return [item];
    return items.indexOf(mine[0] ?? null) === n && Array.isArray(told) ? told : [];
  });
  const added = [...said].flatMap(([name, own]) => (copy.has(name) ? [] : own));
  const made: readonly Json[] = [...kept, ...added];
  if (JSON.stringify(made) === JSON.stringify(items)) return there;
  return made.length === 0 ? undefined : made;
}
