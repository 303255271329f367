import type { Found, ModelPackageSummary, Sweep } from '../../src/index.ts';
import { modelPackageCard } from '../cards/model-package.ts';

/** Versions that were registered, approved or moved while no event told of it. */
export const modelPackages: Sweep = {
  name: 'model-packages',
  every: 10 * 60_000,
  ofVersions: true,

  async *find({ registry }) {
    let fault: unknown;
    for await (const group of registry.groups()) {
      try {
        for await (const version of registry.modelPackages(group)) {
          // A logged version is one nobody has registered yet: it has no approval.
          if (version.registration !== 'Logged') yield found(version);
        }
      } catch (error) {
        // One group that cannot be read keeps no other back.
        fault ??= error;
      }
    }
    if (fault !== undefined) throw fault;
  },
};

function found({ arn, approval, status, lifeCycle }: ModelPackageSummary): Found {
  const at = lifeCycle ? `${lifeCycle.stage}/${lifeCycle.stageStatus}` : '';
  const ref = { view: modelPackageCard.name, subject: arn };
  return { ref, fingerprint: `${approval}|${status}|${at}` };
}
