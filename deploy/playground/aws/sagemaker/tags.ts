import { z } from 'zod';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { cardOf } from './cards/card-of.ts';
import { groupOf } from './store.ts';
import type { Store } from './store.ts';

/** Tags of model package groups and of model cards; a shared card is tagged by its owner. */
export function tags(store: Store): Readonly<Record<string, Operation>> {
  const tagsOf = (nameOrArn: string, action: string, caller: Caller) => {
    if (!nameOrArn.includes(':model-card/')) return groupOf(store, nameOrArn, caller).tags;
    return cardOf(store.cards, { shared: () => false }, { nameOrArn, action, caller }).tags;
  };
  return {
    ListTags: operation(listTags, ({ ResourceArn }, caller) => {
      const kept = tagsOf(ResourceArn, 'sagemaker:ListTags', caller);
      return { Tags: listed(kept) };
    }),
    AddTags: operation(addTags, ({ ResourceArn, Tags }, caller) => {
      const kept = tagsOf(ResourceArn, 'sagemaker:AddTags', caller);
      for (const { Key, Value } of Tags) kept.set(Key, Value);
      return { Tags: listed(kept) };
    }),
    DeleteTags: operation(deleteTags, ({ ResourceArn, TagKeys }, caller) => {
      const kept = tagsOf(ResourceArn, 'sagemaker:DeleteTags', caller);
      for (const key of TagKeys) kept.delete(key);
      return {};
    }),
  };
}

function listed(kept: ReadonlyMap<string, string>) {
  return [...kept].map(([Key, Value]) => ({ Key, Value }));
}

const listTags = z.looseObject({ ResourceArn: z.string() });
const addTags = z.looseObject({
  ResourceArn: z.string(),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
});
const deleteTags = z.looseObject({ ResourceArn: z.string(), TagKeys: z.array(z.string()) });
