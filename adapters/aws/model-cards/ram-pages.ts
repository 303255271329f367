import { pages } from '../pages.ts';

/** Every page of a listing of RAM, whose tokens are spelled in their own way. */
export function ramPages<Page extends { readonly nextToken?: string | undefined }>(
  list: (token: string | undefined) => Promise<Page>,
) {
  return pages(async (token) => {
    const page = await list(token);
    return { ...page, NextToken: page.nextToken };
  });
}
