import type { AwsIdentity } from './person.ts';
import type { GroupRef } from './registry.ts';

/**
 * The public contract of a stage pointer: the JSON in `/ringi/models/<group>/<stage>` that says
 * which version an inference pipeline of that stage must use.
 */
export type StagePointer = {
  readonly schema: 1;
  readonly group: string;
  readonly stage: string;
  readonly version: number;
  readonly modelPackageArn: string;
  /** ISO 8601: when the decision took effect. */
  readonly since: string;
  /** The decision's id in Ringi's journal. */
  readonly decision: string;
  /** The people whose votes decided it, by person id. */
  readonly decidedBy: readonly string[];
  /** The version that stood here before, where there was one. */
  readonly previousVersion?: number;
  /** The version it was rolled back from, where that is how it came to be. */
  readonly rolledBackFrom?: number;
};

/** `unreadable`: a parameter is there, but it is not a pointer Ringi or a person wrote by contract. */
export interface StagePointerReader {
  read(group: GroupRef, stage: string): Promise<StagePointer | 'unreadable' | undefined>;
  /** Several of one group, by stage; those without a parameter are left out. Takes its time. */
  readAll(
    group: GroupRef,
    stages: readonly string[],
  ): Promise<ReadonlyMap<string, StagePointer | 'unreadable'>>;
  /** Who wrote what it says now, as far as AWS says. Dear: 3 calls a second. */
  writerOf(group: GroupRef, stage: string): Promise<AwsIdentity | undefined>;
}

/** SSM parameters, one per group and stage. Throws `Later` or `Impossible`. */
export interface StagePointers extends StagePointerReader {
  write(group: GroupRef, pointer: StagePointer): Promise<void>;
}
