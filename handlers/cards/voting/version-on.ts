/** The version that a rollback's `<stage>/<version>` goes back to. */
export function versionOn(on: string): number {
  return Number(on.split('/').at(-1));
}
