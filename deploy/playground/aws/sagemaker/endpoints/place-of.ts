/** The account and region that an ARN names. */
export function placeOf(arn: string): { readonly account: string; readonly region: string } {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region };
}
