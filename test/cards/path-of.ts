import type { Sketch } from '../../src/index.ts';
import { textOf } from './text-of.ts';

/** The path as one line, with the current step in brackets. */
export function pathOf({ body }: Sketch): string {
  const steps = body.flatMap((element) => (element.kind === 'path' ? element.steps : []));
  return steps
    .map(({ label, state }) => (state === 'current' ? `[${textOf(label)}]` : textOf(label)))
    .join(' › ');
}
