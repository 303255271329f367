import { z } from 'zod';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import type { Beginning, CourseOptions, EndpointCourse } from './endpoint-course.ts';
import { endpointOutput } from './endpoint-output.ts';
import { endpointSummary } from './endpoint-summary.ts';
import type { Endpoint } from './endpoint-store.ts';
import { fleetOf } from './fleet-of.ts';
import { found } from './found.ts';
import { servingName } from './inputs.ts';
import { phases } from './phases.ts';
import type { Pace } from './phases.ts';
import { unused } from './unused.ts';

/** Endpoints: they are read, created and deleted. */
export function endpoints(
  { store, clock, pace }: CourseOptions,
  course: EndpointCourse,
): Readonly<Record<string, Operation>> {
  const { serving } = store;
  return {
    CreateEndpoint: operation(create, (input, caller) => {
      const arn = unused('endpoint', serving.endpoints, input.EndpointName, caller);
      const config = found('endpoint-config', serving.configs, input.EndpointConfigName, caller);
      const endpoint = fresh(arn, input.EndpointName, config, clock.now().getTime());
      serving.endpoints.set(arn.toLowerCase(), endpoint);
      const failure = serving.failures.get(arn.toLowerCase())?.shift();
      course.begin(endpoint, { ...first(endpoint, pace), ...(failure && { failure }) });
      return { EndpointArn: arn };
    }),
    DescribeEndpoint: operation(named, ({ EndpointName }, caller) =>
      endpointOutput(found('endpoint', serving.endpoints, EndpointName, caller)),
    ),
    DeleteEndpoint: operation(named, ({ EndpointName }, caller) => {
      const endpoint = found('endpoint', serving.endpoints, EndpointName, caller);
      if (deletable.has(endpoint.status)) {
        course.remove(endpoint);
        return {};
      }
      const message = `Cannot delete in-progress endpoint "${endpoint.arn}".`;
      throw new AwsError('ValidationException', message);
    }),
    ListEndpoints: operation(listEndpoints, (input, caller) => {
      const { items, next } = listing(own(serving.endpoints, caller), input);
      return { Endpoints: items.map(endpointSummary), NextToken: next };
    }),
  };
}

function fresh(arn: string, name: string, config: Endpoint['config'], at: number): Endpoint {
  return {
    arn,
    name,
    createdAt: at,
    config,
    variants: fleetOf(config),
    status: 'Creating',
    modifiedAt: at,
    traffic: [],
  };
}

/** The first fleet is launched, and that is all. */
function first({ config, variants }: Endpoint, pace: Pace): Beginning {
  const { capture } = config;
  const launching = phases({}, 1, pace).slice(0, 1);
  return { config, variants, phases: launching, alarms: [], ...(capture && { capture }) };
}

const deletable = new Set(['InService', 'OutOfService', 'Failed', 'UpdateRollbackFailed']);

const named = z.looseObject({ EndpointName: servingName });
const create = z.looseObject({ EndpointName: servingName, EndpointConfigName: servingName });
const listEndpoints = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime', 'Status']).default('CreationTime'),
});
