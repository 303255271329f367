import { thoroughly } from '../../src/index.ts';
import type { Found, ModelPackageSummary, Sweep } from '../../src/index.ts';
import { modelPackageCard } from '../cards/model-package.ts';

/** Versions that were registered, approved or moved while no event told of it. */
export const modelPackages: Sweep = {
  name: 'model-packages',
  every: 10 * 60_000,
  ofVersions: true,

  find: ({ registry }) =>
    thoroughly(registry.groups(), async function* (group) {
      for await (const version of registry.modelPackages(group)) {
        // A logged version is one nobody has registered yet: it has no approval.
        if (version.registration !== 'Logged') yield found(version);
      }
    }),
};

function found({ arn, approval, status, lifeCycle }: ModelPackageSummary): Found {
  const at = lifeCycle ? `${lifeCycle.stage}/${lifeCycle.stageStatus}` : '';
  const ref = { view: modelPackageCard.name, subject: arn };
  return { ref, fingerprint: `${approval}|${status}|${at}` };
}
