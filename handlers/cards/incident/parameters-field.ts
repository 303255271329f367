import type { TextField, Words } from '../../../src/index.ts';

/** What a pipeline is started with, in place of its own values. */
export function parametersField({ drift }: Words): TextField {
  const says = drift.form;
  return {
    kind: 'text',
    id: 'parameters',
    label: says.parameters,
    required: false,
    max: 1_000,
    lines: true,
    hint: says.parametersHint,
    missing: '',
  };
}
