import type { GroupRef, Rollout, StageBinding } from '../../../src/index.ts';

/** What is to serve a stage, and how it gets there. */
export type Wanted = {
  readonly binding: StageBinding;
  readonly group: GroupRef;
  readonly stage: string;
  readonly to: { readonly arn: string; readonly version: number };
  /** The version that stands there now. */
  readonly from?: number;
  /** Of an endpoint that Ringi updates itself; a way back names no alarms. */
  readonly rollout?: Rollout;
  /** The configuration, or the component's model, that served this version before. */
  readonly served?: string;
};
