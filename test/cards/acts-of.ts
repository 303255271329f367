import type { ActButton, Sketch } from '../../src/index.ts';

/** The buttons of a card that act. */
export function actsOf({ buttons }: Sketch): readonly ActButton[] {
  return buttons.flatMap((button) => (button.kind === 'act' ? [button] : []));
}
