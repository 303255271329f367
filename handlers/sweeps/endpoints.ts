import { endpointSubject, type Sweep } from '../../src/index.ts';
import { endpointCard } from '../cards/endpoint.ts';

/** Endpoints that went down, or came back, while no event told of it. */
export const endpoints: Sweep = {
  name: 'endpoints',
  every: 5 * 60_000,

  async *find(world) {
    for await (const { ref, status, changedAt } of world.endpoints.endpoints()) {
      // Of one that is in service and was never met otherwise, nothing is to be seen.
      const fingerprint = status === 'InService' ? '' : `${status}|${changedAt}`;
      yield { ref: { view: endpointCard.name, subject: endpointSubject(ref) }, fingerprint };
    }
  },
};
