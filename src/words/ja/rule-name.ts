const rules: Readonly<Record<string, string>> = {
  memberOf: 'メンバー',
  quorum: '定足数',
  separationOfDuties: '職務分離',
  metricGate: '指標ゲート',
  expires: '期限',
  cardComplete: 'モデルカードの記入',
  noRule: 'ルールなし',
};

/** A rule of the policies as people call it; by its own name where it has none. */
export function ruleName(rule: string): string {
  return rules[rule] ?? rule;
}
