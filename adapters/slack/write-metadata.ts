import type { Form } from '../../src/index.ts';
import type { FormMetadata } from './metadata.ts';
import { toJson } from './to-json.ts';

/** What must come back, as it travels in a form: with what the form itself keeps. */
export function writeMetadata(
  metadata: FormMetadata,
  { fields, next }: Pick<Form, 'fields' | 'next'>,
): string {
  const kept = fields.flatMap((field) => (field.kind === 'kept' ? [[field.id, field.value]] : []));
  return toJson({
    ...metadata,
    ...(kept.length === 0 ? {} : { kept: Object.fromEntries(kept) }),
    ...(next ? { next } : {}),
  });
}
