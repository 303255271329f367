/** What a person said with a decision: why, or beside it. */
export function saidIn(answers: Readonly<Record<string, string>>): string {
  return answers['reason'] ?? answers['comment'] ?? '';
}
