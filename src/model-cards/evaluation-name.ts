/** The name of the evaluation in which Ringi tells what the reports of a version say. */
export function evaluationName(version: number): string {
  return `ringi evaluation v${version}`;
}
