import type { FormPage } from '../../src/index.ts';
import type { ActData } from './button-data.ts';

/** What comes back with a form's answers and is not shown; nothing where there is none. */
export function keptIn({ fields }: FormPage): Pick<ActData, 'kept'> {
  const kept = fields.flatMap((field) => (field.kind === 'kept' ? [[field.id, field.value]] : []));
  return kept.length === 0 ? {} : { kept: Object.fromEntries(kept) };
}
