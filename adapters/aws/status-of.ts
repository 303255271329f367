/** The HTTP status AWS answered with; undefined where it did not answer. */
export function statusOf(error: unknown): number | undefined {
  const { $metadata } = (error ?? {}) as {
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  return $metadata?.httpStatusCode;
}
