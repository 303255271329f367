/** That a rollback rejects the version it leaves. */
export function rejects(version: number): string {
  return `レジストリで v${version} は Rejected になります（全ステージ）。`;
}
