import { canonical, type Json, type JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { mergeOrder } from './merge-order.ts';
import { namedItems } from './named-items.ts';

/** What both sides changed differently; in a list of named items the path has the item's name. */
export type ContentConflict = {
  readonly path: readonly string[];
  readonly base: Json | undefined;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
};

export type MergedContent = {
  /** Where there is a conflict, theirs stands. */
  readonly content: JsonObject;
  readonly conflicts: readonly ContentConflict[];
};

/**
 * Brings together what two sides made of one content. Objects are merged by key and lists of named
 * items (evaluations, metrics, hyper-parameters) by name, where each has a name of its own; any
 * other value is one thing. Without a conflict, the sides may be exchanged; a side that changed
 * nothing gives the other one, to the letter.
 */
export function mergeContent(
  base: JsonObject,
  ours: JsonObject,
  theirs: JsonObject,
): MergedContent {
  const { value, conflicts } = mergeAt([], { base, ours, theirs });
  return { content: isObject(value) ? value : {}, conflicts };
}

type Sides = Omit<ContentConflict, 'path'>;
type Merged = {
  readonly value: Json | undefined;
  readonly conflicts: readonly ContentConflict[];
};

function mergeAt(path: readonly string[], sides: Sides): Merged {
  const { base, ours, theirs } = sides;
  const [was, our, their] = [base, ours, theirs].map((value) => JSON.stringify(value));
  if (our === was) return { value: theirs, conflicts: [] };
  if (their === was || our === their) return { value: ours, conflicts: [] };
  const shape = shapes.find((one) => [base, ours, theirs].every((value) => one.holds(value)));
  return shape === undefined ? mergeAtom(path, sides) : mergeMembers(path, sides, shape);
}

/** A value whose members have keys. `undefined` is one without any: nobody made it yet. */
type Shape = {
  holds(value: Json | undefined): boolean;
  membersOf(value: Json | undefined): ReadonlyMap<string, Json>;
  made(members: readonly (readonly [string, Json])[]): Json;
  /** A member that one side took away goes as a whole, or not at all. */
  readonly whole: boolean;
};

const shapes: readonly Shape[] = [
  {
    holds: (value) => value === undefined || isObject(value),
    membersOf: (value) =>
      new Map(
        Object.keys(isObject(value) ? value : {}).flatMap((key) => {
          const member = memberOf(value, key);
          return member === undefined ? [] : [[key, member]];
        }),
      ),
    made: (members) => Object.fromEntries(members),
    whole: false,
  },
  {
    holds: (value) => namedItems(value) !== undefined,
    membersOf: (value) => namedItems(value) ?? new Map(),
    made: (members) => members.map(([, item]) => item),
    whole: true,
  },
];

function mergeMembers(
  path: readonly string[],
  { base, ours, theirs }: Sides,
  shape: Shape,
): Merged {
  const [was, our, their] = [base, ours, theirs].map((value) => shape.membersOf(value));
  const conflicts: ContentConflict[] = [];
  const members: (readonly [string, Json])[] = [];
  for (const key of mergeOrder(keysOf(was), keysOf(our), keysOf(their))) {
    const sides = { base: was?.get(key), ours: our?.get(key), theirs: their?.get(key) };
    const isOneGone = sides.ours === undefined || sides.theirs === undefined;
    const merge = shape.whole && isOneGone ? mergeAtom : mergeAt;
    const merged = merge([...path, key], sides);
    conflicts.push(...merged.conflicts);
    if (merged.value !== undefined) members.push([key, merged.value]);
  }
  // What is empty and one side has not at all need not be there.
  const isGone = members.length === 0 && (ours === undefined || theirs === undefined);
  return { value: isGone ? undefined : shape.made(members), conflicts };
}

function keysOf(members: ReadonlyMap<string, Json> | undefined): readonly string[] {
  return [...(members?.keys() ?? [])];
}

function mergeAtom(path: readonly string[], sides: Sides): Merged {
  const { base, ours, theirs } = sides;
  // Alike but for the order of keys: whichever comes first, so that the sides may be exchanged.
  if (isSame(ours, theirs)) return { value: isLess(ours, theirs) ? ours : theirs, conflicts: [] };
  if (isSame(ours, base)) return { value: theirs, conflicts: [] };
  if (isSame(theirs, base)) return { value: ours, conflicts: [] };
  return { value: theirs, conflicts: [{ path, ...sides }] };
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonical(one) === canonical(other);
}

function isLess(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) < JSON.stringify(other);
}
