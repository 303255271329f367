import type { AwsIdentity, ModelPackage, Provenance } from '../../../src/index.ts';

/** Who had a part in a version, and which. */
export type MakerIdentity = AwsIdentity & { readonly how: 'registered' | 'started' };

/** Who registered it and who started what made it, as far as AWS says. */
export function makersOf(
  { createdBy }: Pick<ModelPackage, 'createdBy'>,
  provenance: Provenance,
): readonly MakerIdentity[] {
  const { pipeline, trainingJob } = provenance;
  return [
    ...(createdBy ? [{ ...createdBy, how: 'registered' as const }] : []),
    ...(pipeline?.decidedBy ?? []).map((person) => ({ person, how: 'started' as const })),
    ...(pipeline?.startedBy ? [{ ...pipeline.startedBy, how: 'started' as const }] : []),
    ...(trainingJob?.createdBy ? [{ ...trainingJob.createdBy, how: 'started' as const }] : []),
  ];
}
