/** The account that a share's button or vote is about; behind it stands what is to be shared. */
export function accountOn(on: string): string {
  return on.split('/')[0] ?? on;
}
