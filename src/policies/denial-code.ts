/** A rule that denies a decision by now, as the reason of an execution that lapsed by it. */
export function denialCode(rule: string): string {
  return `denied/${rule}`;
}

/** The rule that `denialCode` wrote; undefined for any other reason. */
export function deniedBy(code: string): string | undefined {
  return /^denied\/(\w+)$/u.exec(code)?.[1];
}
