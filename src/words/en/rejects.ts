/** That a rollback rejects the version it leaves. */
export function rejects(version: number): string {
  return `v${version} becomes Rejected in the registry, for every stage.`;
}
