/** One page of a listing, with the token of the next. */
export function page<T>(
  items: readonly T[],
  {
    MaxResults,
    NextToken,
  }: { readonly MaxResults: number; readonly NextToken?: string | undefined },
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const from = Number(Buffer.from(NextToken ?? '', 'base64url').toString()) || 0;
  const to = from + MaxResults;
  const next = to < items.length ? Buffer.from(String(to)).toString('base64url') : undefined;
  return { items: items.slice(from, to), next };
}
