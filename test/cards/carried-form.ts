import type { ActButton, Form } from '../../src/index.ts';

/** The form that travels in a button; none where it has none, or one on demand. */
export function carriedForm({ form }: Pick<ActButton, 'form'>): Form | undefined {
  return form && !('onDemand' in form) ? form : undefined;
}
