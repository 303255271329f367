/** A report as its container writes it. */
export function jsonText(report: unknown): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
