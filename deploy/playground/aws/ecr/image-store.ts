import type { Images } from '../sagemaker/endpoints/unreadable.ts';
import { usualDigest } from './usual-digest.ts';

/** Images in registries: every one is there and may be read, until something else is said. */
export type ImageStore = Images & {
  /** An image, or with neither tag nor digest a whole repository, is gone. */
  remove(uri: string): void;
  /** An account may not read it any more. */
  deny(uri: string, account: string): void;
  has(uri: string): boolean;
  denies(uri: string, account: string): boolean;
};

/** Every image. */
export function imageStore(): ImageStore {
  const removed = new Set<string>();
  const denied = new Map<string, Set<string>>();
  const has = (uri: string) => !concerns(removed, uri);
  const denies = (uri: string, account: string) => concerns(denied.get(account) ?? new Set(), uri);
  return {
    has,
    denies,
    remove: (uri) => void removed.add(uri),
    deny: (uri, account) => {
      denied.set(account, new Set([...(denied.get(account) ?? []), uri]));
    },
    refusal(uri, account) {
      if (denies(uri, account)) {
        return `The role of account ${account} does not have permission to pull the image ${uri}.`;
      }
      return has(uri) ? undefined : `The image ${uri} could not be found.`;
    },
  };
}

/** Whether something said of images is said of this one: by its URI, its repository or its digest. */
function concerns(said: ReadonlySet<string>, uri: string): boolean {
  const repository = uri.replace(/(?:@sha256:[0-9a-f]+|:[^:/]+)$/u, '');
  const digest = `${repository}@${usualDigest(repository)}`;
  if (said.has(uri) || said.has(repository) || said.has(digest)) return true;
  return uri === digest && [...said].some((each) => each.startsWith(`${repository}:`));
}
