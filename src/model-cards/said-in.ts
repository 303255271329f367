import type { Json } from '../json.ts';
import type { CardKind } from './content-fields.ts';
import type { CopiedPart } from './copied-parts.ts';
import { isObject } from './is-object.ts';
import { isOwn } from './is-own.ts';
import { memberOf } from './member-of.ts';
import { nameOf } from './name-of.ts';

/**
 * What a truth says in one part, by what is copied together: the whole (under no name), the items
 * of one name, the member of one key. Neither what Ringi wrote on one card is copied to the other,
 * nor what its kind would refuse.
 */
export function saidIn(
  { by, path }: CopiedPart,
  value: Json | undefined,
  to: CardKind,
): ReadonlyMap<string, Json> {
  switch (by) {
    case 'whole':
      return new Map(value === undefined || value === '' ? [] : [['', value]]);
    case 'name':
      return items(value, (item) => isCopied(item, path.at(-1) ?? '', to));
    case 'key': {
      const members = Object.entries(isObject(value) ? value : {});
      return new Map(
        members.flatMap(([key, member]) =>
          member === undefined || member === '' || isOwn({ key }) ? [] : [[key, member]],
        ),
      );
    }
  }
}

function items(value: Json | undefined, isCopiedItem: (item: Json) => boolean) {
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  const named = list.flatMap((item) => {
    const name = nameOf(item);
    return name === undefined || !isCopiedItem(item) ? [] : [{ name, item }];
  });
  const groups = [...Map.groupBy(named, ({ name }) => name)];
  return new Map(groups.map(([name, group]) => [name, group.map(({ item }) => item)]));
}

function isCopied(item: Json, list: string, to: CardKind): boolean {
  if (list === 'evaluation_details') return !isOwn({ evaluation: nameOf(item) ?? '' });
  // A model package's card takes no hyper-parameter without a value.
  const value = memberOf(item, 'value');
  return to === 'standalone' || !list.endsWith('hyper_parameters') || (value ?? '') !== '';
}
