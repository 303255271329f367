import type { At, Connections } from './connect.ts';

/** Whether ringi.yaml has a registry in this account and region. */
export function isOurs({ places }: Pick<Connections, 'places'>, { account, region }: At): boolean {
  return places.some((each) => each.account === account && each.region === region);
}
