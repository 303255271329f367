const rules: Readonly<Record<string, string>> = {
  memberOf: 'membership',
  quorum: 'quorum',
  separationOfDuties: 'separation of duties',
  metricGate: 'metric gate',
  expires: 'expiry',
  cardComplete: 'complete model card',
  noRule: 'no rule',
};

/** A rule of the policies as people call it; by its own name where it has none. */
export function ruleName(rule: string): string {
  return rules[rule] ?? rule;
}
