import type { Answer } from '../../../src/index.ts';

/** One sentence as an answer. */
export function sentence(text: string): Answer {
  return { sections: [{ lines: [[text]] }], summary: text };
}
