import { deploymentFaults } from './deployment-faults.ts';
import { digestFaults } from './digest-faults.ts';
import type { Known } from './known.ts';
import { modelCardFaults } from './model-card-faults.ts';
import { monitorFaults } from './monitor-faults.ts';
import { peopleFaults } from './people-faults.ts';
import { placeFaults } from './place-faults.ts';
import { policyFaults } from './policy-faults.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

/** What is wrong though every part is well formed: unknown names, rules nobody could satisfy. */
export function faultsOf(file: ConfigFile, known: Known): readonly Fault[] {
  return [
    ...registryFaults(file),
    ...stageFaults(file),
    ...peopleFaults(file),
    ...policyFaults(file, known),
    ...routeFaults(file),
    ...monitorFaults(file),
    ...deploymentFaults(file),
    ...modelCardFaults(file),
    ...placeFaults(file),
    ...digestFaults(file),
  ];
}

/** Two registries of one place would write the same stage pointers. */
function registryFaults({ registries }: ConfigFile): readonly Fault[] {
  return repeated(registries, ({ account, region }) => `${account} in ${region}`).map(
    ({ at, key }) => ({
      path: ['registries', at],
      says: `is ${key} again, and both would write the same stage pointers: leave one out`,
    }),
  );
}

function stageFaults({ stages }: ConfigFile): readonly Fault[] {
  return repeated(stages, (stage) => stage.toLowerCase()).map(({ at }) => ({
    path: ['stages', at],
    says: `is the stage ${stages[at]} again: leave one out`,
  }));
}

/** A route or an account nothing is registered in is a typing error. */
function routeFaults(file: ConfigFile): readonly Fault[] {
  const { registries, routes, policies, outside, responses, digests } = file;
  const accounts = new Set(registries.map(({ account }) => account));
  const unknown = (from: string, all: readonly { readonly accounts?: readonly string[] }[]) =>
    all.flatMap((each, n) =>
      (each.accounts ?? []).flatMap((account, at) =>
        accounts.has(account)
          ? []
          : [
              {
                path: [from, n, 'accounts', at],
                says: `is ${account}, and no registry is of that account`,
              },
            ],
      ),
    );
  return [
    ...unknown('policies', policies),
    ...unknown('outside', outside),
    ...unknown('responses', responses),
    ...unknown('routes', routes),
    ...unknown('digests', digests),
  ];
}
