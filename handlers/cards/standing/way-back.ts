import type { GroupRef, Served, Standing, WorldReader } from '../../../src/index.ts';
import { goodVersion } from './good-version.ts';
import { servedOf } from './served-of.ts';

/** The version a stage may go back to, and what going back means beside its pointer. */
export type WayBack = {
  readonly version: number;
  readonly arn: string;
  /** What is called; absent where the pointer is enough. */
  readonly served?: Served;
  /** The version that is left, where `ringi.yaml` has it rejected. */
  readonly rejects?: number;
};

/** The way back of a stage with this history (newest first), if there is one. */
export async function wayBack(where: Where, world: Reader): Promise<WayBack | undefined> {
  const good = await goodVersion(where, world);
  if (!good) return undefined;
  const { group, stage, history } = where;
  const served = servedOf(group, stage, world);
  const [left] = history;
  const isRejected = world.deployments.bindingOf(group, stage)?.rejectOnRollback ?? false;
  return {
    ...good,
    ...(served ? { served } : {}),
    ...(left && isRejected ? { rejects: left.version } : {}),
  };
}

type Where = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly history: readonly Standing[];
};

type Reader = Pick<WorldReader, 'registry' | 'deployments'>;
