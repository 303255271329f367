import type { Place } from './place.ts';

/** Where a queue is, as far as its URL says; without a region it is in the first place's. */
export function placeOfQueue(url: string, places: readonly Place[]): Place {
  const { hostname, pathname } = new URL(url);
  const account = /^\/(\d{12})\//u.exec(pathname)?.[1] ?? '';
  const named = /^sqs\.([a-z0-9-]+)\.|^([a-z0-9-]+)\.queue\./u.exec(hostname);
  const region = named?.[1] ?? named?.[2];
  const there = places.find((place) => {
    return place.account === account && (region ?? place.region) === place.region;
  });
  return there ?? { account, region: region ?? places[0]?.region ?? '' };
}
