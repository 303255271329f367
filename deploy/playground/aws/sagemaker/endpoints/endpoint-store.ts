/** What is served: models, how they are to be served, and what serves them; found by ARN. */
export type EndpointStore = {
  readonly models: Map<string, Model>;
  readonly configs: Map<string, EndpointConfig>;
  readonly endpoints: Map<string, Endpoint>;
};

/** A model; it can neither be changed nor be named twice. Times are epoch milliseconds. */
export type Model = {
  readonly arn: string;
  readonly name: string;
  /** As CreateModel took them: `ModelPackageName` is the ARN of a version. */
  readonly primary?: Container;
  readonly containers?: readonly Container[];
  readonly role: string;
  readonly createdAt: number;
};
export type Container = {
  readonly ModelPackageName?: string;
  readonly Image?: string;
  readonly ModelDataUrl?: string;
  readonly Mode: 'SingleModel';
};

/** How an endpoint is to serve; it can neither be changed nor be named twice. */
export type EndpointConfig = {
  readonly arn: string;
  readonly name: string;
  readonly variants: readonly Variant[];
  readonly createdAt: number;
  /** Where requests and answers are kept for monitors; absent where they are not. */
  readonly capture?: string;
};
export type Variant = {
  readonly name: string;
  readonly model: string;
  readonly instanceType: string;
  readonly instances: number;
  readonly weight: number;
};

/** An endpoint that serves what its configuration names. */
export type Endpoint = {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  config: EndpointConfig;
  status: EndpointStatus;
  reason?: string;
  modifiedAt: number;
};
export type EndpointStatus =
  'Creating' | 'Updating' | 'InService' | 'OutOfService' | 'Failed' | 'RollingBack';

/** Nothing is served. */
export function endpointStore(): EndpointStore {
  return { models: new Map(), configs: new Map(), endpoints: new Map() };
}
