/** `2026-11-20T08:20:00.000+0000`, as CloudWatch writes times into events and histories. */
export function cloudWatchTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
