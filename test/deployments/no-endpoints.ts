import type { EndpointsReader } from '../../src/index.ts';

/** A world that serves nothing. */
export const noEndpoints: EndpointsReader = {
  async *endpoints() {},
  endpoint: async () => 'gone',
  ofEndpoint: async () => undefined,
};
