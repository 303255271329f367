import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import { endpointConfig } from './endpoint-config.ts';
import type { EndpointConfig, EndpointStore } from './endpoint-store.ts';
import { found } from './found.ts';
import { createEndpointConfig, servingName } from './inputs.ts';
import { unused } from './unused.ts';

/**
 * Configurations: they are made once by name, and never changed. One that an endpoint uses can be
 * deleted all the same, and then nothing goes back to it.
 */
export function endpointConfigs(
  { configs, models }: EndpointStore,
  clock: Clock,
): Readonly<Record<string, Operation>> {
  return {
    CreateEndpointConfig: operation(createEndpointConfig, (put, caller) => {
      const arn = unused('endpoint-config', configs, put.EndpointConfigName, caller);
      for (const { ModelName } of put.ProductionVariants) {
        if (ModelName !== undefined) found('model', models, ModelName, caller);
      }
      configs.set(arn.toLowerCase(), endpointConfig(arn, put, clock.now().getTime()));
      return { EndpointConfigArn: arn };
    }),
    DescribeEndpointConfig: operation(named, ({ EndpointConfigName: name }, caller) =>
      configOutput(found('endpoint-config', configs, name, caller)),
    ),
    DeleteEndpointConfig: operation(named, ({ EndpointConfigName: name }, caller) => {
      configs.delete(found('endpoint-config', configs, name, caller).arn.toLowerCase());
      return {};
    }),
    ListEndpointConfigs: operation(listConfigs, (input, caller) => {
      const all = own(configs, caller).map((config) => {
        return { ...config, status: '', modifiedAt: config.createdAt };
      });
      const { items, next } = listing(all, input);
      return {
        EndpointConfigs: items.map(({ name, arn, createdAt }) => ({
          EndpointConfigName: name,
          EndpointConfigArn: arn,
          CreationTime: createdAt / 1000,
        })),
        NextToken: next,
      };
    }),
  };
}

function configOutput({ arn, put, createdAt }: EndpointConfig) {
  const { Tags: _tags, ...rest } = put;
  return { ...rest, EndpointConfigArn: arn, CreationTime: createdAt / 1000 };
}

const named = z.looseObject({ EndpointConfigName: servingName });
const listConfigs = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime']).default('CreationTime'),
});
