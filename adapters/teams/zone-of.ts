import type { Incoming } from './activity.ts';

/** The reader's zone, where Teams tells it. */
export function zoneOf({ localTimezone, entities = [] }: Incoming): { readonly zone?: string } {
  const zone = localTimezone ?? entities.find(({ type }) => type === 'clientInfo')?.timezone;
  return zone === undefined || zone === '' ? {} : { zone };
}
