import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  DescribeModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { DescribeEndpointOutput, ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { Clock, GroupRef } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { groupOfArn } from '../group-of-arn.ts';
import { isOurs } from '../is-ours.ts';
import { lookUp } from './look-up.ts';
import { remembering } from './remembering.ts';

/** A version that an endpoint serves. */
export type ServedPackage = {
  readonly arn: string;
  readonly version: number;
  readonly group: GroupRef;
};

/** What an endpoint serves: of the variant with most traffic first. */
export type Served = {
  /** Its name, as SageMaker writes it. */
  readonly name: string;
  /** EndpointStatus, in SageMaker's words; `Deleted` where there is no such endpoint. */
  readonly status: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
  /** Since when it has this status, ISO 8601. */
  readonly changedAt: string;
  readonly packages: readonly ServedPackage[];
};

/** Answers what an endpoint serves, as of `ms` ago at most. */
export type Serving = (at: At, endpoint: string, ms: number) => Promise<Served>;

const day = 24 * 60 * 60_000;

/**
 * Follows endpoint → configuration → models → model packages. Configurations and models cannot be
 * changed, so only the endpoint itself is looked at again before a day has passed.
 */
export function serving(aws: Connections, clock: Clock): Serving {
  const endpoints = remembering<Served>({ clock, most: 2_000 });
  const configs = remembering<readonly WeighedPackage[]>({ clock, most: 2_000 });
  const ask = async (at: At, name: string): Promise<Served> => {
    const found = await lookUp(aws, at, 'DescribeEndpoint', (client, options) =>
      client.send(new DescribeEndpointCommand({ EndpointName: name }), options),
    );
    if (!found) {
      return { name, status: 'Deleted', changedAt: clock.now().toISOString(), packages: [] };
    }
    const config = found.EndpointConfigName ?? '';
    const of = `${at.account}:${at.region}:${config}`;
    const packages = config ? await configs(of, () => packagesOf(aws, at, config), day) : [];
    return {
      name: found.EndpointName ?? name,
      status: found.EndpointStatus ?? '',
      ...(found.FailureReason && { reason: found.FailureReason }),
      changedAt: (found.LastModifiedTime ?? new Date(0)).toISOString(),
      packages: byTraffic(packages, found),
    };
  };
  return (at, name, ms) => endpoints(`${at.account}:${at.region}:${name}`, () => ask(at, name), ms);
}

type WeighedPackage = ServedPackage & { readonly variant: string };

function byTraffic(
  packages: readonly WeighedPackage[],
  { ProductionVariants = [] }: Pick<DescribeEndpointOutput, 'ProductionVariants'>,
): readonly ServedPackage[] {
  const weights = new Map(
    ProductionVariants.map(({ VariantName = '', CurrentWeight = 0 }) => [
      VariantName,
      CurrentWeight,
    ]),
  );
  const weightOf = ({ variant }: WeighedPackage) => weights.get(variant) ?? 0;
  const sorted = packages.toSorted((a, b) => weightOf(b) - weightOf(a));
  return sorted
    .filter(({ arn }, n) => sorted.findIndex((each) => each.arn === arn) === n)
    .map(({ arn, version, group }) => ({ arn, version, group }));
}

async function packagesOf(
  aws: Connections,
  at: At,
  config: string,
): Promise<readonly WeighedPackage[]> {
  const found: WeighedPackage[] = [];
  for (const { VariantName: variant = '', ModelName } of await variantsOf(aws, at, config)) {
    if (!ModelName) continue;
    for (const arn of await packageArnsOf(aws, at, ModelName)) {
      const served = await servedPackage(aws, arn);
      if (served) found.push({ ...served, variant });
    }
  }
  return found;
}

async function variantsOf(
  aws: Connections,
  at: At,
  EndpointConfigName: string,
): Promise<readonly ProductionVariant[]> {
  const found = await lookUp(aws, at, 'DescribeEndpointConfig', (client, options) =>
    client.send(new DescribeEndpointConfigCommand({ EndpointConfigName }), options),
  );
  return found?.ProductionVariants ?? [];
}

async function packageArnsOf(
  aws: Connections,
  at: At,
  ModelName: string,
): Promise<readonly string[]> {
  const found = await lookUp(aws, at, 'DescribeModel', (client, options) =>
    client.send(new DescribeModelCommand({ ModelName }), options),
  );
  const containers = [found?.PrimaryContainer, ...(found?.Containers ?? [])];
  return containers.flatMap((each) => each?.ModelPackageName ?? []);
}

/** Undefined for a marketplace package, and for one of an account that Ringi knows nothing of. */
async function servedPackage(aws: Connections, arn: string): Promise<ServedPackage | undefined> {
  const [, region = '', account = '', version] = versioned.exec(arn) ?? [];
  if (!isOurs(aws, { account, region })) return undefined;
  const group = groupOfArn(arn);
  const input = { ModelPackageName: arn, IncludedData: 'MetadataOnly' } as const;
  const found = await lookUp(aws, group, 'DescribeModelPackage', (client, options) =>
    client.send(new DescribeModelPackageCommand(input), options),
  );
  // The ARN may be in lower case; stage pointers are named as the group itself is.
  const name = sameName(found?.ModelPackageGroupName ?? '', group.name);
  return {
    arn: found?.ModelPackageArn ?? arn,
    version: Number(version),
    group: { ...group, name },
  };
}

/** A group shared by another account may be named by its ARN. */
function sameName(name: string, otherwise: string): string {
  return name.toLowerCase() === otherwise.toLowerCase() ? name : otherwise;
}

const versioned = /^arn:aws[\w-]*:sagemaker:([a-z0-9-]+):(\d{12}):model-package\/[^/]+\/(\d+)$/u;
