import { AwsError } from '../aws-error.ts';
import { page } from '../sagemaker/page.ts';

/** One page of a listing, as RAM calls what leads to the next one. */
export function pages<T>(
  items: readonly T[],
  {
    maxResults,
    nextToken,
  }: { readonly maxResults: number; readonly nextToken?: string | undefined },
) {
  const found = page(items, { MaxResults: maxResults, NextToken: nextToken });
  if (nextToken !== undefined && found.items.length === 0) {
    throw new AwsError('InvalidNextTokenException', 'The specified nextToken is not valid.');
  }
  return { items: found.items, nextToken: found.next };
}
