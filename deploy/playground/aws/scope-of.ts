import type { WireRequest } from './wire.ts';

/** Who signed a request, for which region and service; a presigned one holds until then. */
export type Scope = {
  readonly key: string;
  readonly region: string;
  readonly service: string;
  readonly presigned?: { readonly until: number; readonly seconds: number };
};

/**
 * The scope a request was signed for, in its headers or, where it was presigned, in its URL. The
 * signature itself is not checked.
 */
export function scopeOf({ headers, path }: WireRequest): Scope | undefined {
  const signed = /Credential=([^,]+)/u.exec(headers['authorization'] ?? '')?.[1];
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  const pattern = /^([^/]+)\/\d+\/([^/]+)\/([^/]+)\/aws4_request$/u;
  const [, key, region, service] =
    pattern.exec(signed ?? query.get('X-Amz-Credential') ?? '') ?? [];
  if (!key || !region || !service) return undefined;
  if (signed !== undefined) return { key, region, service };
  const seconds = Number(query.get('X-Amz-Expires'));
  const until = signedAt(query.get('X-Amz-Date') ?? '') + seconds * 1000;
  return { key, region, service, presigned: { until, seconds } };
}

/** `20261120T080000Z` as epoch milliseconds. */
function signedAt(text: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(text) ?? [];
  const [year = 0, month = 1, ...rest] = parts.map(Number);
  return Date.UTC(year, month - 1, ...rest);
}
