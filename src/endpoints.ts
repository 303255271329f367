import type { GroupRef } from './registry.ts';

/** An endpoint, and the model group it serves: what its card's subject says. */
export type EndpointRef = {
  readonly group: GroupRef;
  readonly name: string;
  /** Where the endpoint is, if that is not where its group is registered. */
  readonly at?: Pick<GroupRef, 'account' | 'region'>;
};

/** An endpoint as it is now. Times are ISO 8601. */
export type Endpoint = {
  readonly ref: EndpointRef;
  /** EndpointStatus, in SageMaker's words. */
  readonly status: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
  /** LastModifiedTime: since when it has this status. */
  readonly changedAt: string;
  /** Versions of its group that its configuration names, the one with most traffic first. */
  readonly serves: readonly { readonly version: number; readonly arn: string }[];
};

/** An endpoint as a listing has it. */
export type EndpointFound = Pick<Endpoint, 'ref' | 'status' | 'changedAt'>;

/** Reads endpoints. Throws `Later` or `Impossible`. */
export interface EndpointsReader {
  /**
   * Every endpoint that leads to a model group: wherever groups are registered, or at that one
   * place. Those that lead nowhere are left out.
   */
  endpoints(at?: Pick<GroupRef, 'account' | 'region'>): AsyncIterable<EndpointFound>;
  /** `gone` also where it serves versions of other groups only. */
  endpoint(ref: EndpointRef): Promise<Endpoint | 'gone'>;
  /** Undefined where an ARN leads to no model group. */
  ofEndpoint(arn: string): Promise<EndpointRef | undefined>;
}
