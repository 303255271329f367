import type { Click } from './chat.ts';

/**
 * What a click names whose button nobody can read: nothing that is on any card. A listener brings
 * it like any other, so that it is refused, counted and recorded.
 */
export const unreadableButton = {
  card: { view: 'unreadable', subject: 'button' },
  verb: '',
  on: '',
  evidence: '',
  policy: '',
} as const satisfies Partial<Click>;
