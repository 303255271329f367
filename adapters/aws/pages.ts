/** Every page of a listing; it ends where there is no such listing. */
export async function* pages<Page extends { readonly NextToken?: string | undefined }>(
  list: (token: string | undefined) => Promise<Page | undefined>,
): AsyncIterable<Page> {
  let token: string | undefined;
  do {
    const page = await list(token);
    if (!page) return;
    yield page;
    token = page.NextToken;
  } while (token);
}
