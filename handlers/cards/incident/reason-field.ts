import type { Ruling, TextField, Words } from '../../../src/index.ts';

const max = 500;

/** Why; `least`: the shortest that says something, where the policy asks for no longer one. */
export function reasonField(
  least: number,
  { rule }: Pick<Ruling, 'rule'>,
  { modelPackage }: Words,
): TextField {
  const says = modelPackage.form;
  const min = Math.max(least, rule?.reason ?? 0);
  return {
    kind: 'text',
    id: 'reason',
    label: says.reason,
    required: true,
    min,
    max,
    hint: says.auditHint,
    missing: says.missing(min),
  };
}
