/** A model on an endpoint's instances, which is changed without its neighbours. */
export type Component = {
  readonly arn: string;
  readonly name: string;
  readonly endpoint: { readonly arn: string; readonly name: string };
  readonly variant: string;
  /** Specification, as it was put: names the model. */
  specification: Specification;
  copies: number;
  /** DeploymentConfig of its last update, as it was put. */
  lastDeployment?: object;
  status: 'Creating' | 'Updating' | 'InService' | 'Failed';
  reason?: string;
  readonly createdAt: number;
  /** Names of the models it served with since when, oldest first. */
  readonly served: { readonly at: number; readonly model: string }[];
  modifiedAt: number;
};

export type Specification = { readonly ModelName: string; readonly [member: string]: unknown };
