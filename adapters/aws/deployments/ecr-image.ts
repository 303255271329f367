/** Where an image is in ECR, as DescribeImages takes it. */
export type EcrImage = {
  readonly region: string;
  readonly registryId: string;
  readonly repositoryName: string;
  readonly imageIds: { readonly imageDigest?: string; readonly imageTag?: string }[];
};

/** Parses an image's URI; undefined for one that is not in a private registry of ECR. */
export function ecrImage(uri: string): EcrImage | undefined {
  const { account, region, repository, tag, digest } = pattern.exec(uri)?.groups ?? {};
  if (account === undefined || region === undefined || repository === undefined) return undefined;
  return {
    region,
    registryId: account,
    repositoryName: repository,
    // A digest is what is pulled, whatever tag stands before it.
    imageIds: [digest === undefined ? { imageTag: tag ?? 'latest' } : { imageDigest: digest }],
  };
}

const pattern = new RegExp(
  String.raw`^(?<account>\d{12})\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.` +
    String.raw`(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)/` +
    String.raw`(?<repository>[a-z0-9._/-]+)(?::(?<tag>[\w.-]+))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$`,
  'u',
);
