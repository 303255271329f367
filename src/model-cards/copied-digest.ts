import { digest, type Json } from '../json.ts';

/** What stands at one place, a path and a name or key below it, in 12 hex digits. */
export function copiedDigest(place: readonly string[], value: Json): string {
  return digest([place, value]).slice(0, 12);
}
