import type { Sweep } from '../../src/index.ts';
import { modelPackageCard } from '../cards/model-package.ts';

/** Versions that were registered, approved or moved while no event told of it. */
export const modelPackages: Sweep = {
  name: 'model-packages',
  every: 10 * 60_000,

  async *find({ registry }) {
    for await (const group of registry.groups()) {
      for await (const version of registry.modelPackages(group)) {
        const { arn, approval, status, lifeCycle } = version;
        // A logged version is one nobody has registered yet: it has no approval.
        if (version.registration === 'Logged') continue;
        const at = lifeCycle ? `${lifeCycle.stage}/${lifeCycle.stageStatus}` : '';
        const ref = { view: modelPackageCard.name, subject: arn };
        yield { ref, fingerprint: `${approval}|${status}|${at}` };
      }
    }
  },
};
