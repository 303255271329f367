import { STSClient } from '@aws-sdk/client-sts';
import { assumeRole } from './assume-role.ts';
import type { Credentials, Session } from './assume-role.ts';
import type { Clock } from '../../src/index.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';

/** How Ringi reaches AWS by itself, where the SDK's own settings do not say. */
export type OwnRights = {
  readonly clock: Clock;
  readonly endpoint?: string;
  readonly credentials?: Credentials;
};

/** What every client is made from. */
export type ClientOptions = {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: Credentials | (() => Promise<Credentials>);
  readonly retryMode?: 'adaptive';
  readonly maxAttempts?: number;
};

/** What the clients of a place are made from; each asking has a session of its own. */
export type Configuration = (
  place: Place,
  session?: Omit<Session, 'role' | 'externalId'>,
) => ClientOptions;

/** Ringi's own rights, or those of the role of a place; all roles of a region share one client. */
export function configurations(
  { clock, endpoint, credentials }: OwnRights,
  kept: (made: STSClient) => STSClient,
): Configuration {
  const ownIn = (region: string): ClientOptions => ({
    region,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  });
  const sts = once(String, (region: string) => {
    return kept(new STSClient({ ...ownIn(region), maxAttempts: 3 }));
  });
  return ({ region, role, externalId }, session = { name: 'ringi' }) => {
    if (role === undefined) return ownIn(region);
    const assumed = assumeRole(sts(region), { role, externalId, ...session }, clock);
    return { ...ownIn(region), credentials: assumed };
  };
}
