import type { ConfigFile } from './schema.ts';

/** An account and region where stages are served, and how it is entered. */
export type StagePlace = {
  readonly account: string;
  readonly region: string;
  readonly role?: string;
  readonly externalId?: string;
  readonly sourceIdentity: boolean;
};

/** The places that lines of `deployments:` name; where a registry is as well, its role counts. */
export function stagePlaces({
  deployments,
}: Pick<ConfigFile, 'deployments'>): readonly StagePlace[] {
  return deployments.flatMap(({ account, region, role, externalId, sourceIdentity }) =>
    account === undefined || region === undefined
      ? []
      : [
          {
            account,
            region,
            ...(role !== undefined && { role }),
            ...(externalId !== undefined && { externalId }),
            sourceIdentity,
          },
        ],
  );
}
