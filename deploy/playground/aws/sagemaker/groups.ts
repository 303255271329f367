import { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import { AwsError } from '../aws-error.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { createGroup, listGroups } from './inputs.ts';
import { own } from './own.ts';
import { page } from './page.ts';
import { arnOf, groupOf } from './store.ts';
import type { Group, Store } from './store.ts';
import { userContext } from './user-context.ts';

/** Model package groups and their tags. */
export function groups(store: Store, clock: Clock): Readonly<Record<string, Operation>> {
  return {
    CreateModelPackageGroup: operation(createGroup, (input, caller) => {
      const name = input.ModelPackageGroupName;
      const arn = arnOf('model-package-group', name, caller);
      if (store.groups.has(arn.toLowerCase())) {
        throw new AwsError('ValidationException', `Model Package Group already exists: ${arn}`);
      }
      const description = input.ModelPackageGroupDescription;
      store.groups.set(arn.toLowerCase(), {
        arn,
        name,
        ...(description && { description }),
        createdAt: clock.now().getTime(),
        createdBy: userContext(caller),
        tags: new Map(input.Tags.map(({ Key, Value }) => [Key, Value])),
        packages: [],
      });
      return { ModelPackageGroupArn: arn };
    }),
    DescribeModelPackageGroup: operation(named, ({ ModelPackageGroupName }, caller) => {
      const group = groupOf(store, ModelPackageGroupName, caller);
      return { ...summary(group), CreatedBy: group.createdBy };
    }),
    ListModelPackageGroups: operation(listGroups, (input, caller) => {
      const found = own(store.groups, caller).filter(({ name }) =>
        name.includes(input.NameContains ?? ''),
      );
      const sorted = found.toSorted((a, b) => a.createdAt - b.createdAt);
      const { items, next } = page(
        input.SortOrder === 'Ascending' ? sorted : sorted.toReversed(),
        input,
      );
      return { ModelPackageGroupSummaryList: items.map(summary), NextToken: next };
    }),
  };
}

const named = z.looseObject({ ModelPackageGroupName: z.string() });
function summary({ arn, name, description, createdAt }: Group) {
  return {
    ModelPackageGroupName: name,
    ModelPackageGroupArn: arn,
    ModelPackageGroupDescription: description,
    CreationTime: createdAt / 1000,
    ModelPackageGroupStatus: 'Completed',
  };
}
