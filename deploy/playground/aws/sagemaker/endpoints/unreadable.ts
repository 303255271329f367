import type { EndpointStore } from './endpoint-store.ts';
import { placeOf } from './place-of.ts';

/** Images of containers, each found by its URI with a tag or a digest. */
export type Images = {
  /** Why an account cannot read one; undefined where it can. */
  refusal(uri: string, account: string): string | undefined;
};

/** Why containers of these models (ARNs) cannot start; undefined where nothing keeps them from it. */
export function unreadable(
  { models }: EndpointStore,
  images: Images,
  arns: readonly string[],
): string | undefined {
  return arns
    .flatMap((arn) => {
      const uris = models.get(arn.toLowerCase())?.images ?? [];
      return uris.map((uri) => images.refusal(uri, placeOf(arn).account));
    })
    .find((why) => why !== undefined);
}
