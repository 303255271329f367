import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import type { ModelPackage, Store } from '../store.ts';
import type { Model } from './endpoint-store.ts';
import { found } from './found.ts';
import { createModel, servingName } from './inputs.ts';
import { newModel } from './new-model.ts';
import { unused } from './unused.ts';

/** Models: they are made once by name, and never changed. */
export function models(store: Store, clock: Clock): Readonly<Record<string, Operation>> {
  const { models: kept } = store.serving;
  return {
    CreateModel: operation(createModel, (put, caller) => {
      const arn = unused('model', kept, put.ModelName, caller);
      const { model, versions } = newModel(store, arn, put, clock.now().getTime());
      for (const version of versions) deployableOnly(version);
      kept.set(arn.toLowerCase(), model);
      return { ModelArn: arn };
    }),
    DescribeModel: operation(named, ({ ModelName }, caller) =>
      modelOutput(found('model', kept, ModelName, caller)),
    ),
    DeleteModel: operation(named, ({ ModelName }, caller) => {
      kept.delete(found('model', kept, ModelName, caller).arn.toLowerCase());
      return {};
    }),
    ListModels: operation(listModels, (input, caller) => {
      const all = own(kept, caller).map((model) => {
        return { ...model, status: '', modifiedAt: model.createdAt };
      });
      const { items, next } = listing(all, input);
      return { Models: items.map(summary), NextToken: next };
    }),
  };
}

/** A version that may be served is valid and approved. */
function deployableOnly({ arn, status, approval }: ModelPackage): void {
  if (status === 'Completed' && approval === 'Approved') return;
  const why = status === 'Completed' ? `its approval status is ${approval}` : `it is ${status}`;
  throw new AwsError(
    'ValidationException',
    `Cannot create model from ModelPackage ${arn}: ${why}.`,
  );
}

function modelOutput({ arn, put, createdAt }: Model) {
  const { Tags: _tags, ...rest } = put;
  return { ...rest, ModelArn: arn, CreationTime: createdAt / 1000 };
}

function summary({ name, arn, createdAt }: Pick<Model, 'name' | 'arn' | 'createdAt'>) {
  return { ModelName: name, ModelArn: arn, CreationTime: createdAt / 1000 };
}

const named = z.looseObject({ ModelName: servingName });
const listModels = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime']).default('CreationTime'),
});
